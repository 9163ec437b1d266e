package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Checkpoint;
import dev.runlens.write.CommandJson;
import dev.runlens.write.Pruning;
import dev.runlens.write.PruningTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `runlens prune`.
@Command(name = "prune", description = {
        "List the saved files of a run that may be deleted: all but the file to ship, those that another "
                + "metric of the run would ship, and the last one.",
        "Optimizer states come first. Deletes nothing without --delete."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the list is printed, or all of it is deleted",
        "1:nothing could be read",
        "2:wrong usage, more than one run was found, or nobody was there to answer",
        "3:no file to ship can be named, so nothing may be deleted",
        "74:a file could not be deleted"
}, footerHeading = "%nExamples:%n", footer = {
        "  runlens prune outputs/run3",
        "  runlens prune outputs/run3 --delete"
})
final class PruneCommand implements Callable<Integer> {
    private static final Set<String> YES = Set.of("y", "yes");

    private final Surroundings surroundings;

    @Mixin
    private RunArgument run = new RunArgument();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--delete", description = "Delete what is listed, after asking.")
    private boolean delete;

    @Option(names = "--yes", description = "With --delete: do not ask.")
    private boolean yes;

    PruneCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ], [ExitCodes#USAGE], [ExitCodes#CANNOT_TELL] or
    /// [ExitCodes#NOT_WRITTEN]
    /// @throws IOException when a folder cannot be listed or standard input cannot be read
    @Override
    public Integer call() throws IOException {
        Usage.refuse(spec, run.objection());
        if (yes && !delete) {
            throw new ParameterException(spec.commandLine(), "--yes goes with --delete");
        }
        Comparison comparison = run.readOne(surroundings);
        if (comparison == null) {
            return ExitCodes.NOTHING_READ;
        }
        return comparison.runs().size() > 1 ? ExitCodes.USAGE : prune(comparison.runs().getFirst());
    }

    private int prune(ComparedRun compared) throws IOException {
        Terminal terminal = surroundings.terminal();
        Checkpoint shipped = compared.analysis().fileToShip();
        if (shipped == null) {
            terminal.say("no file of this run can be named as the one to ship, so none is named for deletion");
            return ExitCodes.CANNOT_TELL;
        }
        Pruning pruning = Pruning.of(compared, shipped);
        if (run.json()) {
            terminal.json(out -> CommandJson.prune(compared, pruning, out));
        } else {
            terminal.print(PruningTable.of(pruning, compared.run().path()) + "\n");
        }
        return delete && !pruning.files().isEmpty() ? delete(pruning) : ExitCodes.ALL_READ;
    }

    private int delete(Pruning pruning) throws IOException {
        Terminal terminal = surroundings.terminal();
        if (!yes && !agreed(pruning)) {
            return terminal.interactive() ? ExitCodes.ALL_READ : ExitCodes.USAGE;
        }
        Pruning.Outcome outcome = pruning.delete();
        outcome.left().forEach(terminal::say);
        terminal.say("deleted " + PruningTable.files(outcome.deleted().size()) + ", "
                + PruningTable.size(outcome.bytes()) + " freed");
        return outcome.deleted().size() == pruning.files().size() ? ExitCodes.ALL_READ : ExitCodes.NOT_WRITTEN;
    }

    private boolean agreed(Pruning pruning) throws IOException {
        Terminal terminal = surroundings.terminal();
        if (!terminal.interactive()) {
            terminal.say("nothing is deleted: there is nobody to ask; --yes deletes without asking");
            return false;
        }
        if (pruning.maybeStillTraining(surroundings.clock().instant())) {
            terminal.say("a file was written less than two minutes ago: is training still going on?");
        }
        terminal.err().print("Delete " + PruningTable.files(pruning.files().size()) + ", "
                + PruningTable.size(pruning.bytes()) + "? [y/N] ");
        terminal.err().flush();
        String answer = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
        boolean agreed = answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        if (!agreed) {
            terminal.say("nothing is deleted");
        }
        return agreed;
    }
}
