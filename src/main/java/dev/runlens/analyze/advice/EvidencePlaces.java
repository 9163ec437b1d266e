package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.EvidencePlace.Stretch;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence.VerdictPart;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds where the evidence of sentences lies, for whoever wants to look: in the chart, and in the files.
public final class EvidencePlaces {
    private final List<ComparedRun> runs;
    private final @Nullable PairJudgement pair;

    /// @param runs what the sentences are about
    /// @param pair the verdict among them; null where there is none
    public EvidencePlaces(List<ComparedRun> runs, @Nullable PairJudgement pair) {
        this.runs = List.copyOf(runs);
        this.pair = pair;
    }

    /// Where a piece of evidence lies; a difference lies in two runs, what a group or answers say in none.
    public List<EvidencePlace> of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.OfRun ofRun -> runs.stream()
                    .filter(run -> run.name().equals(ofRun.run()))
                    .map(run -> ofRun(run, ofRun))
                    .toList();
            case Evidence.Judged(VerdictPart part) -> part == VerdictPart.RESULT ? List.of() : ofPair();
            case Evidence.AtEqualCost _,Evidence.Ranked _,Evidence.Answered _ -> List.of();
        };
    }

    /// What is judged is the loss of what would be shipped of each.
    private List<EvidencePlace> ofPair() {
        return pair == null
                ? List.of()
                : Stream.of(pair.verdict().pair().baseline(), pair.verdict().pair().candidate())
                        .map(run -> ofAnalysis(run, AnalysisPart.FILE_LOSS))
                        .toList();
    }

    private static EvidencePlace ofRun(ComparedRun run, Evidence.OfRun evidence) {
        return switch (evidence) {
            case Evidence.Stated(String _, String setting) -> set(run, run.run().hyperparameters().sourced(setting));
            case Evidence.Used(String _, String setting) -> set(run, run.effective().used(setting));
            case Evidence.Reported(String _, Metric metric) -> {
                Series series = run.run().series(metric);
                yield new EvidencePlace(run.name(), null,
                        series.isEmpty() ? null : origin(run, metric, series.lastStep()));
            }
            case Evidence.ReportedAt(String _, Metric metric, long iteration) ->
                    new EvidencePlace(run.name(), Stretch.point(iteration), origin(run, metric, iteration));
            case Evidence.Last(String _, FinalMetric metric) -> new EvidencePlace(
                    run.name(), last(run), run.run().finals().origin(metric).orElse(null));
            case Evidence.Analysed(String _, AnalysisPart part) -> ofAnalysis(run, part);
            case Evidence.Known(String _, RunPart part) -> known(run, part);
            case Evidence.Found(String _, FindingCode code) -> found(run, code);
        };
    }

    private static EvidencePlace set(ComparedRun run, Optional<Sourced<Setting>> setting) {
        return new EvidencePlace(run.name(), null, setting.map(Sourced::origin).orElse(null));
    }

    private static EvidencePlace known(ComparedRun run, RunPart part) {
        return switch (part) {
            case FINAL_METRICS, PROGRESS, SEGMENTS -> atEnd(run);
            case TRAINER, HYPERPARAMETERS, EFFECTIVE_SETTINGS, VALIDATION_SIZE, VALIDATION_DIGEST ->
                    new EvidencePlace(run.name(), null, null);
        };
    }

    private static EvidencePlace found(ComparedRun run, FindingCode code) {
        Optional<Finding> first = run.run().findings().stream().filter(finding -> finding.code() == code).findFirst();
        Stretch at = first.map(Finding::point).map(point -> Stretch.point(point.iteration())).orElse(null);
        return new EvidencePlace(run.name(), at, first.map(Finding::origin).orElse(null));
    }

    private static EvidencePlace ofAnalysis(ComparedRun run, AnalysisPart part) {
        @Nullable
        ValidationCourse course = run.analysis().curve().validation();
        @Nullable
        CheckpointAdvice advice = run.analysis().checkpoint();
        return switch (part) {
            case ONSET, ONSET_LOW, ONSET_HIGH, ONSET_P_VALUE, LOWEST_POINT, COST_ITERATIONS, COST_MINUTES, COST_TOKENS,
                    COST_LOSS ->
                    lowest(run, course == null ? null : course.lowest());
            case DIVERGED_AT -> at(run, run.analysis().divergedAt());
            case FIFTH_OVER -> at(run, course == null ? OptionalLong.empty() : course.aFifthOver());
            case MISSED -> at(run, advice == null ? OptionalLong.empty() : advice.beside().missed());
            case FILE, FILE_PATH, FILE_LOSS, START -> file(run, advice == null ? null : advice.shipped());
            case BY_LOSS -> file(run, advice == null ? null : advice.beside().byLoss());
            case LATE_CHANGE -> {
                long end = run.run().history().lastIteration();
                yield new EvidencePlace(run.name(), new Stretch(end - end / 3, end, end), atEnd(run).from());
            }
            case STATUS, EVALUATION_NOISE -> new EvidencePlace(run.name(), null, atEnd(run).from());
            case EXPECTED_GAIN, EXPECTED_GAIN_VALUE, FURTHER, GAP, GAP_PERCENT, GAP_BAND -> atEnd(run);
            case CHECKPOINTS, EPOCHS -> new EvidencePlace(run.name(), null, null);
        };
    }

    private static EvidencePlace lowest(ComparedRun run, @Nullable LowestPoint lowest) {
        return lowest == null
                ? new EvidencePlace(run.name(), null, null)
                : new EvidencePlace(
                        run.name(),
                        new Stretch(lowest.low(), lowest.iteration(), lowest.high()),
                        origin(run, Metric.VAL_LOSS, lowest.iteration()));
    }

    private static EvidencePlace at(ComparedRun run, OptionalLong iteration) {
        return iteration.isEmpty()
                ? new EvidencePlace(run.name(), null, null)
                : new EvidencePlace(
                        run.name(),
                        Stretch.point(iteration.getAsLong()),
                        origin(run, Metric.VAL_LOSS, iteration.getAsLong()));
    }

    private static EvidencePlace file(ComparedRun run, @Nullable SavedFile file) {
        return at(run, file == null ? OptionalLong.empty() : file.iteration());
    }

    private static EvidencePlace atEnd(ComparedRun run) {
        Series evaluations = run.run().series(Metric.VAL_LOSS);
        return new EvidencePlace(
                run.name(),
                last(run),
                evaluations.isEmpty() ? null : origin(run, Metric.VAL_LOSS, evaluations.lastStep()));
    }

    private static @Nullable Stretch last(ComparedRun run) {
        long end = run.run().history().lastIteration();
        return end > 0 ? Stretch.point(end) : null;
    }

    /// The report at an iteration, or the nearest before it, or else the first.
    private static @Nullable Origin origin(ComparedRun run, Metric metric, long iteration) {
        Series series = run.run().series(metric);
        return series.isEmpty()
                ? null
                : run.run().history().origin(metric, Math.max(0, series.floorIndex(iteration))).orElse(null);
    }
}
