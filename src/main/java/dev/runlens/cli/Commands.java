package dev.runlens.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/// All commands by their names, each made when it is asked for: looking at the options of all of them takes longer than
/// many a command does.
final class Commands {
    /// The commands that tell of the others.
    private static final Set<String> OF_ALL = Set.of("completion", "man-page", "help");

    /// The name by which picocli's own programs call it.
    private static final String OTHER_COMPLETION = "generate-completion";

    private final Map<String, Supplier<Object>> makers = new LinkedHashMap<>();

    /// @param surroundings what the commands work in
    /// @param samples the folder of the sample runs
    /// @param machine what a watch waits by and starts programs on
    Commands(Surroundings surroundings, Path samples, WatchedMachine machine) {
        makers.put("open", () -> new OpenCommand(surroundings));
        makers.put("samples", () -> new SamplesCommand(surroundings, samples));
        makers.put("compare", () -> new CompareCommand(surroundings));
        makers.put("verdict", () -> new VerdictCommand(surroundings));
        makers.put("evaluate", () -> new EvaluateCommand(surroundings));
        makers.put("vote", () -> new VoteCommand(surroundings));
        makers.put("checkpoint", () -> new CheckpointCommand(surroundings));
        makers.put("next", () -> new NextCommand(surroundings));
        makers.put("prune", () -> new PruneCommand(surroundings));
        makers.put("watch", () -> new WatchCommand(surroundings, machine));
        makers.put("inspect", () -> new InspectCommand(surroundings));
        makers.put("formats", () -> new FormatsCommand(surroundings));
        makers.put("completion", CompletionCommand::new);
        makers.put("man-page", ManPageCommand::new);
        // No reference to the constructor: the JVM ends with an error where it is to keep one of a class that it leaves out
        // of a cache, as it does with the published jar of picocli.
        makers.put("help", () -> new CommandLine.HelpCommand());
    }

    /// The names of all commands, in the order in which help tells them.
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(makers.keySet());
        names.add(OTHER_COMPLETION);
        return names;
    }

    /// The program with one of its commands, or with all where that one tells of the others.
    ///
    /// @param name of a command; all are there where it is none
    CommandLine with(String name) {
        // Else picocli looks for Groovy in every library there is, at each start.
        System.setProperty("picocli.disable.closures", "true");
        CommandLine program = new CommandLine(new RunLensCommand());
        Supplier<Object> one = OF_ALL.contains(name) ? null : makers.get(name);
        if (one == null) {
            makers.forEach((command, maker) -> program.addSubcommand(command, maker.get()));
        } else {
            program.addSubcommand(name, one.get());
        }
        program.getCommandSpec()
                .usageMessage()
                .customSynopsis("runlens [PATH...]", "       runlens COMMAND [ARGUMENTS]");
        return program;
    }

    /// Whether a command has an option.
    boolean knows(String command, String option) {
        CommandLine found = with(command).getSubcommands().get(command);
        return found != null && found.getCommandSpec().findOption(option) != null;
    }
}
