package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.verdict.Better;
import dev.runlens.analyze.verdict.CannotTell;
import dev.runlens.analyze.verdict.NotComparable;
import dev.runlens.analyze.verdict.Refusal;
import dev.runlens.analyze.verdict.Same;
import dev.runlens.analyze.verdict.Side;
import dev.runlens.analyze.verdict.Verdict;
import dev.runlens.read.collect.MetricsFile;
import dev.runlens.read.collect.MetricsMerge;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.write.AdviceLines;
import dev.runlens.write.VerdictJson;
import dev.runlens.write.VerdictTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runlens verdict`.
@Command(name = "verdict", description = {
        "Say which of two runs has the lower validation loss, if that can be said; of a place with many, list them."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the candidate is better: lower validation loss on this validation set; of many, one is lower than all others",
        "1:the candidate is worse",
        "2:wrong usage, or nothing readable",
        "3:cannot tell, the same for practical purposes, or not trained with the same known tool",
        "4:not comparable; with --strict also where validation data or base model are not known to be the same",
        ExitCodes.LINE_NO_JAVA,
        ExitCodes.LINE_INTERNAL,
        "74:the verdict could not be printed"
}, footerHeading = "%nExamples:%n", footer = {
        "  runlens verdict models/run3 models/run4",
        "  runlens verdict models",
        "  runlens verdict run3 run4 --candidate-log run4_training.log --run-metrics run3_metrics.json",
        "  runlens verdict models/run3 models/run4 --json | jq -r '.result, .exit_code'"
})
final class VerdictCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "BASELINE", description = "The run that was there before: a folder, a log, a name under --models-dir, or PATH#NAME; or a place with many runs.")
    private String baseline = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "CANDIDATE", description = "The run that may replace it. Without it every run of the place is listed, the lowest first.")
    private @Nullable String candidate;

    @Option(names = "--json", description = "Print the verdict as JSON: the `verdict` of the comparison JSON, with the `exit_code` and why it differs (`refused`).")
    private boolean json;

    @Option(names = "--baseline-log", paramLabel = "FILE", description = "The baseline's log, where it lies elsewhere.")
    private @Nullable Path baselineLog;

    @Option(names = "--candidate-log", paramLabel = "FILE", description = "The candidate's log, where it lies elsewhere.")
    private @Nullable Path candidateLog;

    @Option(names = "--run-metrics", paramLabel = "FILE", description = "JSON with final metrics, as for compare.")
    private List<Path> runMetrics = new ArrayList<>();

    @Option(names = "--models-dir", paramLabel = "DIR", defaultValue = "models", description = "Where names of runs are looked for. Default: ${DEFAULT-VALUE}")
    private Path modelsDir = Path.of("models");

    @Option(names = "--strict", description = "Refuse to judge where it is not known that validation data and base model are the same.")
    private boolean strict;

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    VerdictCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#CANDIDATE_BETTER], [ExitCodes#CANDIDATE_WORSE], [ExitCodes#USAGE], [ExitCodes#CANNOT_TELL] or
    /// [ExitCodes#NOT_COMPARABLE]
    /// @throws IOException when standard output does not take the JSON
    @Override
    public Integer call() throws IOException {
        Usage.refuse(spec, judging.objection());
        String other = candidate;
        return other == null ? ofMany() : ofTwo(other);
    }

    private int ofTwo(String other) throws IOException {
        Optional<Run> first = new NamedSide(baseline, baselineLog, modelsDir).find(surroundings);
        Optional<Run> second = new NamedSide(other, candidateLog, modelsDir).find(surroundings);
        if (first.isEmpty() || second.isEmpty()) {
            return ExitCodes.USAGE;
        }
        Comparison comparison = compared(apart(first.get(), second.get(), other), List.of());
        return said(comparison, AdviceLines.decision(comparison.advice(), surroundings.terminal().width()), false);
    }

    /// Every run of a place, one a line.
    private int ofMany() throws IOException {
        if (candidateLog != null || baselineLog != null) {
            throw new ParameterException(spec.commandLine(), "--baseline-log and --candidate-log take two runs");
        }
        TypedRun place = TypedRun.of(baseline, modelsDir, surroundings.folder());
        CollectedRuns collected = place.collect(surroundings, modelsDir);
        List<Run> runs = collected.runs().stream().filter(run -> place.means(run.name())).toList();
        if (runs.size() < 2) {
            new Notices(surroundings.terminal()).problems(collected.problems());
            surroundings.terminal()
                    .say(baseline + (runs.isEmpty() ? ": no run was found" : ": name the other run as well"));
            return ExitCodes.USAGE;
        }
        Comparison comparison = compared(runs, collected.problems());
        List<String> lines = new ArrayList<>(
                AdviceLines.ofMany(comparison.advice(), comparison.ranking(), surroundings.terminal().width()));
        lines.add("");
        lines.addAll(VerdictTable.of(comparison.ranking(), surroundings.terminal().width()));
        return said(comparison, lines, true);
    }

    private Comparison compared(List<Run> runs, List<Finding> problems) {
        Comparison comparison = answers.addedTo(Comparison.of(withMetrics(runs), problems,
                LocalDateTime.now(surroundings.clock()), judging.rules(runs, surroundings.terminal())), surroundings);
        new Notices(surroundings.terminal()).about(comparison);
        return comparison;
    }

    private static int code(Verdict verdict, Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            return refusal.get() == Refusal.ASSUMED_SAME ? ExitCodes.NOT_COMPARABLE : ExitCodes.CANNOT_TELL;
        }
        return switch (verdict) {
            case Better better ->
                    better.side() == Side.CANDIDATE ? ExitCodes.CANDIDATE_BETTER : ExitCodes.CANDIDATE_WORSE;
            case Same _,CannotTell _ -> ExitCodes.CANNOT_TELL;
            case NotComparable _ -> ExitCodes.NOT_COMPARABLE;
        };
    }

    /// Says the verdict of a comparison.
    ///
    /// @param lines the same for a person
    /// @param many whether it is of all runs of a place, where one that is lower than all others is what was asked for
    /// @return the exit code
    private int said(Comparison comparison, List<String> lines, boolean many) throws IOException {
        Verdict verdict = Objects.requireNonNull(comparison.verdict()).verdict();
        Optional<Refusal> refusal = Refusal.of(verdict, strict);
        int ofPair = code(verdict, refusal);
        int code = many && ofPair == ExitCodes.CANDIDATE_WORSE ? ExitCodes.CANDIDATE_BETTER : ofPair;
        if (json) {
            OutputStream out = surroundings.terminal().bytes();
            VerdictJson.write(comparison, code, refusal, out);
            out.flush();
        } else {
            surroundings.terminal().print(String.join("\n", lines) + "\n");
            refusal.ifPresent(why -> surroundings.terminal().say("exit code " + code + ": " + why.text()));
        }
        return code;
    }

    /// Runs of the same name are called by what was typed; where that is the same too, by their parts.
    private List<Run> apart(Run first, Run second, String other) {
        if (!first.name().equals(second.name())) {
            return List.of(first, second);
        }
        return baseline.equals(other)
                ? List.of(first.named(baseline + " (baseline)"), second.named(other + " (candidate)"))
                : List.of(first.named(baseline), second.named(other));
    }

    private List<Run> withMetrics(List<Run> runs) {
        List<Run> filled = runs;
        for (Path file : runMetrics) {
            MetricsFile metrics = MetricsFile.read(surroundings.folder().resolve(file));
            MetricsMerge merge = MetricsMerge.of(filled, metrics);
            filled = merge.runs();
            Notices notices = new Notices(surroundings.terminal());
            notices.problems(metrics.problems());
            notices.problems(merge.problems());
        }
        return filled;
    }
}
