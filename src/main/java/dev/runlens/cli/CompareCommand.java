package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `runlens compare`.
@Command(name = "compare", customSynopsis = {
        "runlens compare PATH... [OPTIONS]",
        "       runlens compare --runs NAME... [--training-output FILE...]",
        "                       [--run-metrics FILE...] [OPTIONS]"
}, description = "Compare runs: prints a table, writes the comparison as JSON, on request as report and picture.", footerHeading = "%nExamples:%n", footer = {
        "  runlens compare models",
        "  runlens compare models/run3 models/run4 --report report.md --plot loss.png",
        "  runlens compare --runs run3 run4 --training-output run4_training.log",
        "  runlens compare models --output - | jq '.runs[].final_metrics'"
})
final class CompareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ], [ExitCodes#PARTLY_READ] or [ExitCodes#NOT_WRITTEN]
    /// @throws ParameterException for [ExitCodes#USAGE]
    /// @throws IOException when standard input, asked for metrics, cannot be read
    @Override
    public Integer call() throws IOException {
        checkUsage();
        CollectedRuns collected = new RunCollector(surroundings, inputs).collect();
        if (inputs.manual) {
            collected = collected.completedBy(new ManualEntry(surroundings.terminal()));
        }
        Notices notices = new Notices(surroundings.terminal());
        if (collected.runs().isEmpty()) {
            notices.nothing(collected.problems());
            return ExitCodes.NOTHING_READ;
        }
        Outputs written = new Outputs(surroundings, outputs);
        refuse(written.objection(collected.sources()));
        Comparison comparison = answers.addedTo(Comparison.of(collected.runs(), collected.problems(),
                LocalDateTime.now(surroundings.clock()), judging.rules(collected.runs(), surroundings.terminal())),
                surroundings);
        if (!written.useStandardOutput()) {
            notices.table(comparison, outputs.all);
        }
        notices.about(comparison);
        return written.write(comparison) ? Notices.exitCode(comparison) : ExitCodes.NOT_WRITTEN;
    }

    private void checkUsage() {
        refuse(inputs.columns.objection());
        refuse(judging.objection());
        if (inputs.isEmpty()) {
            refuse(Optional.of("name something to compare: run folders, logs, or --runs NAME…"));
        }
        if (inputs.standardInputs() > 1) {
            refuse(Optional.of("standard input can be read only once: use one of `-` and --manual, and only one `-`"));
        }
        if (outputs.plot != null && InputOptions.isStandard(outputs.plot)) {
            refuse(Optional.of("--plot needs a file"));
        }
        if (outputs.force && outputs.noClobber) {
            refuse(Optional.of("--force and --no-clobber exclude each other"));
        }
        Outputs written = new Outputs(surroundings, outputs);
        refuse(written.objection(Set.of()));
        refuse(written.unknownEnding());
        refuse(written.overwriting(inputs));
    }

    private void refuse(Optional<String> objection) {
        Usage.refuse(spec, objection);
    }
}
