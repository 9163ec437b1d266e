package dev.runlens.cli;

import dev.runlens.analyze.advice.RunStatements;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.write.CheckpointCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `runlens checkpoint`.
@Command(name = "checkpoint", description = {
        "Print which saved file of a run to ship.",
        "It is the earliest of those whose fitted validation loss noise does not tell from the lowest."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the file is printed",
        "1:nothing could be read",
        "2:wrong usage, or more than one run was found",
        "3:no file can be recommended",
        "74:it could not be copied"
}, footerHeading = "%nExamples:%n", footer = {
        "  runlens checkpoint models/run3",
        "  runlens checkpoint models/run3 run3_training.log --copy-to ship/run3"
})
final class CheckpointCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RunArgument run = new RunArgument();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--copy-to", paramLabel = "DIR", description = {
            "Copy it there with its configuration, so that it can be loaded.", "Overwrites nothing."})
    private @Nullable Path copyTo;

    CheckpointCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ], [ExitCodes#USAGE], [ExitCodes#CANNOT_TELL] or
    /// [ExitCodes#NOT_WRITTEN]
    @Override
    public Integer call() {
        run.objection().ifPresent(objection -> {
            throw new ParameterException(spec.commandLine(), objection);
        });
        List<ComparedRun> found = run.read(surroundings);
        if (found.size() > 1) {
            return ExitCodes.USAGE;
        }
        return found.isEmpty() ? ExitCodes.NOTHING_READ : recommend(found.getFirst());
    }

    private int recommend(ComparedRun compared) {
        Terminal terminal = surroundings.terminal();
        RunStatements.ofCheckpoint(compared).forEach(statement -> terminal.say(statement.text()));
        CheckpointAdvice advice = compared.analysis().checkpoint();
        if (advice == null) {
            return ExitCodes.CANNOT_TELL;
        }
        terminal.print(advice.checkpoint().path() + "\n");
        return copyTo == null
                ? ExitCodes.ALL_READ
                : copy(advice, surroundings.folder().resolve(copyTo));
    }

    private int copy(CheckpointAdvice advice, Path folder) {
        Terminal terminal = surroundings.terminal();
        try {
            CheckpointCopy.of(advice.checkpoint()).into(folder).forEach(file -> terminal.say("wrote " + file));
            return ExitCodes.ALL_READ;
        } catch (IOException trouble) {
            terminal.say(String.valueOf(trouble.getMessage()));
            return ExitCodes.NOT_WRITTEN;
        }
    }
}
