package dev.runlens.cli;

import dev.runlens.session.HomeFolder;
import dev.runlens.text.CloseWord;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs what was typed. Never ends the process: it gives back the exit code.
public final class CommandLineDoor {
    private static final Set<String> ABOUT_ITSELF = Set.of("-h", "--help", "-V", "--version");

    private final Surroundings surroundings;
    private final Path samples;
    private final WatchedMachine machine;

    /// @param surroundings what the commands work in
    /// @param samples the folder of the sample runs
    CommandLineDoor(Surroundings surroundings, Path samples) {
        this(surroundings, samples, WatchedMachine.real());
    }

    /// @param machine what a watch waits by and starts programs on
    CommandLineDoor(Surroundings surroundings, Path samples, WatchedMachine machine) {
        this.surroundings = surroundings;
        this.samples = samples;
        this.machine = machine;
    }

    /// The door of this process, with its streams, working folder and clock.
    ///
    /// @param window opens the window; nothing of it is touched before that is asked for
    public static CommandLineDoor ofProcess(Window window) {
        HomeFolder.settle(System.getProperties(), System.getenv());
        Surroundings surroundings = new Surroundings(
                Terminal.system(), Path.of(""), new WallClock(), Display.ofMachine(), window);
        return new CommandLineDoor(surroundings, Path.of(System.getProperty("runlens.samples", "samples")));
    }

    /// Runs a command.
    ///
    /// @param arguments as typed; without a command among them it is `open`
    /// @return one of the [ExitCodes]
    public int run(String... arguments) {
        Terminal terminal = surroundings.terminal();
        CrashReport crash = new CrashReport(
                terminal,
                Path.of(System.getProperty("java.io.tmpdir", ".")),
                List.of(arguments).contains("--debug"));
        try {
            if (VersionDoor.isAsked(arguments)) {
                return VersionDoor.run(terminal, arguments);
            }
            return terminal.exitCode(execute(crash, arguments));
        } catch (Throwable fault) {
            return crash.tell(fault);
        }
    }

    private int execute(CrashReport crash, String... arguments) {
        Commands commands = new Commands(surroundings, samples, machine);
        Optional<PlainOpening> opening = PlainOpening.of(
                surroundings.folder(), samples, commands.names(), arguments);
        if (opening.isPresent()) {
            return new WindowDoor(surroundings).open(opening.get().inputs());
        }
        Optional<MisspelledCommand> misspelled = MisspelledCommand.in(
                surroundings.folder(), commands.names(), arguments);
        String[] complete = withCommand(commands, arguments);
        CommandLine program = commands.with(misspelled.isPresent() ? "" : command(complete));
        configure(program, crash);
        // Asks how wide the terminal is, which starts a program.
        program.setUsageHelpAutoWidth(asksForHelp(complete));
        int code = misspelled.isPresent()
                ? wrongUsage(new ParameterException(program, misspelled.get().words()))
                : program.execute(complete);
        program.getOut().flush();
        return code;
    }

    private void configure(CommandLine program, CrashReport crash) {
        Terminal terminal = surroundings.terminal();
        // A name that begins with @ is a name: the program reads no options from files.
        program.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.printer())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .registerConverter(Path.class, CommandLineDoor::path)
                .registerConverter(WatchGoal.class, WatchGoal::of)
                .setExecutionExceptionHandler((fault, command, parsed) -> crash.tell(fault))
                .setParameterExceptionHandler(this::wrongUsage);
    }

    private int wrongUsage(ParameterException wrong, String... typed) {
        Terminal terminal = surroundings.terminal();
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String hint = wrong instanceof UnmatchedArgumentException unknown ? hint(unknown) : ofHelp(wrong);
        terminal.say(command + ": " + wrong.getMessage() + hint);
        terminal.say("see: " + command + " --help");
        return ExitCodes.USAGE;
    }

    private String hint(UnmatchedArgumentException unknown) {
        String option = unknown.getUnmatched().getFirst().replaceFirst("=.*", "");
        if (new Commands(surroundings, samples, machine).knows("compare", option)) {
            return "; it belongs to: runlens compare";
        }
        List<String> options = new ArrayList<>(ABOUT_ITSELF);
        options.addAll(unknown.getCommandLine().getCommandSpec().optionsMap().keySet());
        Optional<String> close = option.startsWith("--") ? CloseWord.of(option, options)
                : Optional.empty();
        List<String> similar = close.map(List::of).orElseGet(unknown::getSuggestions);
        return similar.isEmpty() ? "" : "; did you mean " + String.join(" or ", similar) + "?";
    }

    /// What may have been meant where help was asked for of a command that there is not.
    private String ofHelp(ParameterException wrong) {
        String typed = wrong.getValue();
        boolean unknown = String.valueOf(wrong.getMessage()).startsWith("Unknown subcommand") && typed != null;
        return unknown
                ? CloseWord.of(typed, new Commands(surroundings, samples, machine).names())
                        .map(meant -> " Did you mean " + meant + "?")
                        .orElse("")
                : "";
    }

    /// The arguments with `open` put before them where they name no command.
    private static String[] withCommand(Commands commands, String... arguments) {
        for (String argument : arguments) {
            if (ABOUT_ITSELF.contains(argument) || commands.names().contains(argument)) {
                return arguments;
            }
            if (!argument.startsWith("-") || argument.equals("--")) {
                break;
            }
        }
        List<String> complete = new ArrayList<>(List.of("open"));
        complete.addAll(Arrays.asList(arguments));
        return complete.toArray(String[]::new);
    }

    private static boolean asksForHelp(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals("-h") || argument.equals("--help") || argument.equals("help")) {
                return true;
            }
        }
        return false;
    }

    /// The first word that is no option; empty where the program itself is asked for help or its version.
    private static String command(String... arguments) {
        for (String argument : arguments) {
            if (ABOUT_ITSELF.contains(argument)) {
                return "";
            }
            if (!argument.startsWith("-")) {
                return argument;
            }
        }
        return "";
    }

    /// A name that no file can have here, such as one with letters that the locale lacks, becomes one that does not
    /// exist: then it is told like any other, and the others are still read.
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            return Path.of(text.replaceAll("[^ -~]", "?"));
        }
    }
}
