package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Checkpoint;
import dev.runlens.text.FailureWords;
import dev.runlens.write.CheckpointCopy;
import dev.runlens.write.CheckpointTable;
import dev.runlens.write.CommandJson;
import dev.runlens.write.OutputRules;
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
        "Print which saved file of a run to ship; of several runs, a line each.",
        "It is the one with the best measured value where evaluations are exact, else the best estimated one."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the file is printed",
        "1:nothing could be read",
        "2:wrong usage",
        "3:no file can be recommended; of several runs, for one of them",
        "74:it could not be copied"
}, footerHeading = "%nExamples:%n", footer = {
        "  runlens checkpoint models/run3",
        "  runlens checkpoint models",
        "  runlens checkpoint models/run3 --json | jq '.runs[0].analysis.recommended_checkpoint'",
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
    /// @throws IOException when standard output does not take the JSON
    @Override
    public Integer call() throws IOException {
        Usage.refuse(spec, run.objection());
        refuseCopy();
        Comparison comparison = run.read(surroundings);
        if (comparison == null) {
            return ExitCodes.NOTHING_READ;
        }
        if (comparison.runs().size() > 1 && copyTo != null) {
            throw new ParameterException(spec.commandLine(), "--copy-to takes one run; name it as PATH#NAME");
        }
        if (run.json()) {
            surroundings.terminal().json(out -> CommandJson.checkpoint(comparison, out));
        } else if (comparison.runs().size() > 1) {
            lines(comparison.runs());
        } else {
            reasons(comparison.runs().getFirst());
        }
        return shipped(comparison.runs());
    }

    private void refuseCopy() {
        if (copyTo != null
                && new OutputRules(run.named(surroundings.folder()))
                        .ofFolder(surroundings.folder().resolve(copyTo)) instanceof OutputRules.Refused refused) {
            throw new ParameterException(spec.commandLine(), "--copy-to " + copyTo + " " + refused.reason());
        }
    }

    private int shipped(List<ComparedRun> runs) {
        Checkpoint file = runs.getFirst().analysis().fileToShip();
        if (file == null || runs.stream().anyMatch(compared -> compared.analysis().fileToShip() == null)) {
            return ExitCodes.CANNOT_TELL;
        }
        return copyTo == null
                ? ExitCodes.ALL_READ
                : copy(file, surroundings.folder().resolve(copyTo));
    }

    private void lines(List<ComparedRun> runs) {
        int width = runs.stream().mapToInt(compared -> Printable.line(compared.name()).length()).max().orElse(0);
        for (ComparedRun compared : runs) {
            Checkpoint shipped = compared.analysis().fileToShip();
            String file = shipped == null ? "-" : shipped.path().toString();
            String name = Printable.line(compared.name());
            surroundings.terminal().print(name + " ".repeat(width - name.length() + 2) + file + "\n");
        }
    }

    private void reasons(ComparedRun compared) {
        Terminal terminal = surroundings.terminal();
        RunCard.of(compared).of(Aspect.FILE, Aspect.COST).forEach(statement -> terminal.say(statement.text()));
        CheckpointAdvice advice = compared.analysis().checkpoint();
        if (advice != null) {
            CheckpointTable.of(advice).forEach(terminal::say);
        }
        Checkpoint file = compared.analysis().fileToShip();
        if (file != null) {
            terminal.print(file.path() + "\n");
        }
    }

    private int copy(Checkpoint file, Path folder) {
        Terminal terminal = surroundings.terminal();
        try {
            CheckpointCopy.of(file).into(folder).forEach(written -> terminal.say("wrote " + written));
            return ExitCodes.ALL_READ;
        } catch (IOException trouble) {
            terminal.say(FailureWords.of(trouble));
            return ExitCodes.NOT_WRITTEN;
        }
    }
}
