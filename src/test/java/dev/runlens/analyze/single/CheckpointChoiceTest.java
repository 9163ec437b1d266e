package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.StartComparison;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.EvaluationNoise.Kind;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointChoiceTest {
    private static final Metric ACCURACY = Metric.of("eval_accuracy");

    /// At 10, 20, … 50.
    private static final Series LOSSES = Runs.every10(3, 2, 1, 1.25, 2);

    @Test
    void exactlyMeasuredFilesAreComparedAsMeasured() {
        CheckpointAdvice advice = chosen(Kind.FULL, at(20), at(40), at(50)).orElseThrow();

        assertThat(shipped(advice)).isEqualTo(40);
        assertThat(Objects.requireNonNull(advice.shipped()).known()).isEqualTo(new FileLoss(40, 1.25, null, 40, 1.25));
        assertThat(advice.beside().missed()).hasValue(30);
        assertThat(advice.beside().cost()).isEqualTo(0.25);
        assertThat(advice.files()).extracting(SavedFile::value).containsExactly(2.0, 1.25, 2.0);
        assertThat(Objects.requireNonNull(advice.last()).iteration()).hasValue(50);
        assertThat(advice.by().source()).isEqualTo(FileMetric.Source.DEFAULT);
    }

    @Test
    void whereNobodyKnowsTheNoiseFilesAreComparedAsMeasuredToo() {
        assertThat(shipped(chosen(Kind.UNKNOWN, at(20), at(40)).orElseThrow())).isEqualTo(40);
    }

    @Test
    void sampledFilesAreComparedByTheirEstimates() {
        SavedFile file = chosen(Kind.SAMPLED, at(30), at(40)).orElseThrow().best();

        assertThat(Objects.requireNonNull(file).interval()).isNotNull();
        assertThat(file.value()).isNotCloseTo(1, within(1e-3));
    }

    @Test
    void aFileAtTheLowestPointMissesNothing() {
        CheckpointAdvice advice = chosen(Kind.FULL, at(30), at(40)).orElseThrow();

        assertThat(advice.beside().missed()).isEmpty();
        assertThat(advice.beside().cost()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "50, true", "51, false"})
    void nothingIsClaimedOfFilesOutsideTheEvaluations(long iteration, boolean known) {
        CheckpointAdvice advice = chosen(Kind.FULL, at(iteration)).orElseThrow();

        assertThat(advice.best() != null).isEqualTo(known);
        assertThat(advice.files().getFirst().known() != null).isEqualTo(known);
    }

    @Test
    void filesThatAreGoneAreNotListed() {
        Checkpoint gone = new Checkpoint(Path.of("gone"), OptionalLong.of(30), false, false);

        assertThat(chosen(Kind.FULL, gone)).isEmpty();
        assertThat(chosen(Kind.FULL, gone, at(20)).orElseThrow().files()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"30, true", "39, false", "40, false", "41, false"})
    void filesFromAfterTheWeightsWereLostAreNotRecommended(long iteration, boolean recommended) {
        CheckpointAdvice advice = choice(run(LOSSES, at(iteration)), Kind.FULL, OptionalLong.of(40))
                .made()
                .orElseThrow();

        assertThat(advice.best() != null).isEqualTo(recommended);
    }

    @Test
    void whatComesAfterTheWeightsWereLostTellsNothingOfTheFilesBefore() {
        Series blownUp = Runs.every10(2.3, 1.9, 1.7, 1.61, 1.56, 1.53, 1.51, 1.505, 3.4, 7.5);

        CheckpointAdvice advice = choice(
                run(blownUp, at(60), at(70), at(80), at(100)), Kind.SAMPLED, OptionalLong.of(90))
                        .made()
                        .orElseThrow();

        assertThat(shipped(advice)).isEqualTo(80);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(advice.best()).interval()).high()).isLessThan(1.7);
        assertThat(advice.last()).as("of the last file nothing is known").isNull();
    }

    @Test
    void theFileThatTrainingOverwritesIsOfTheEndOfARunThatCameToItsEnd() {
        Checkpoint last = new Checkpoint(Path.of("last"), OptionalLong.empty(), true, true);

        for (Progress.State state : List.of(Progress.State.FINISHED, Progress.State.UNKNOWN)) {
            assertThat(iterations(state, last, at(30))).containsExactly(OptionalLong.of(30), OptionalLong.of(50));
        }
        for (Progress.State state : List.of(Progress.State.UNFINISHED, Progress.State.INTERRUPTED)) {
            assertThat(iterations(state, last, at(30), at(20)))
                    .containsExactly(OptionalLong.of(20), OptionalLong.of(30), OptionalLong.of(30));
            assertThat(iterations(state, last)).containsExactly(OptionalLong.empty());
        }
    }

    @Test
    void aRunThatIsNotAtItsPlannedEndIsToldWhatGoingOnWouldBring() {
        Series flat = Runs.every10(1.003, 1.002, 0.998, 1.001, 0.999, 1.002, 0.998, 1.001, 0.999, 1.0);
        Series falling = Runs.every10(3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.2);

        CheckpointAdvice.Further none = Objects.requireNonNull(
                open(flat, Progress.State.UNFINISHED, 200).orElseThrow().further());
        assertThat(none.end()).isEqualTo(200);
        assertThat(none.unlikely()).isTrue();
        assertThat(Objects.requireNonNull(open(falling, Progress.State.UNFINISHED, 200).orElseThrow().further())
                .unlikely())
                        .isFalse();
        double[] odd = flat.valuesCopy();
        odd[odd.length - 1] += 5;
        assertThat(open(Runs.every10(odd), Progress.State.UNFINISHED, 200).orElseThrow().further())
                .as("nobody knows whether the last evaluation is a slip")
                .isNull();
        assertThat(open(flat, Progress.State.FINISHED, 200).orElseThrow().further()).isNull();
        assertThat(open(flat, Progress.State.UNFINISHED, 100).orElseThrow().further()).isNull();
        assertThat(open(flat.slice(0, 4, 0), Progress.State.UNFINISHED, 200).orElseThrow().further()).isNull();
    }

    private static Optional<CheckpointAdvice> open(Series losses, Progress.State state, long planned) {
        Run run = run(losses, at(30), at(40));
        TrainingHistory history = new TrainingHistory(
                run.history().metrics(), List.of(), FinalMetrics.none(), new Progress(state, OptionalLong.of(planned)));
        Run open = new Run(run.identity(), run.configuration(), history, run.checkpoints(), List.of());
        return choice(open, Kind.SAMPLED, OptionalLong.empty()).made();
    }

    private static List<OptionalLong> iterations(Progress.State state, Checkpoint... files) {
        Run run = run(LOSSES, files);
        TrainingHistory history = new TrainingHistory(
                run.history().metrics(), List.of(), FinalMetrics.none(), new Progress(state, OptionalLong.empty()));
        Run ended = new Run(run.identity(), run.configuration(), history, run.checkpoints(), List.of());
        return choice(ended, Kind.FULL, OptionalLong.empty()).made().orElseThrow().files().stream()
                .map(SavedFile::iteration)
                .toList();
    }

    @Test
    void aNumberedFileWithoutItsNumberIsListedLastAndNothingIsClaimedOfIt() {
        CheckpointAdvice advice = chosen(
                Kind.FULL, new Checkpoint(Path.of("some"), OptionalLong.empty(), true, false), at(20))
                        .orElseThrow();

        assertThat(advice.files().getLast().known()).isNull();
        assertThat(advice.files().getLast().value()).isNaN();
        assertThat(shipped(advice)).isEqualTo(20);
    }

    @Test
    void ofTwoWithTheSameWeightsTheOneThatStaysIsTaken() {
        Checkpoint last = new Checkpoint(Path.of("last"), OptionalLong.of(40), true, true);

        for (Checkpoint[] files : new Checkpoint[][] {{last, at(40)}, {at(40), last}}) {
            assertThat(Objects.requireNonNull(chosen(Kind.FULL, files).orElseThrow().checkpoint()).last())
                    .isFalse();
        }
    }

    @Test
    void whereNoFileBeatsTheModelThatTrainingStartedFromNoneIsShipped() {
        Series rising = Series.of(new long[] {0, 10, 20}, new double[] {1, 1.5, 2});
        CheckpointAdvice advice = choice(run(rising, at(10), at(20)), Kind.FULL, OptionalLong.empty())
                .made()
                .orElseThrow();

        assertThat(advice.shipped()).isNull();
        assertThat(advice.checkpoint()).isNull();
        assertThat(Objects.requireNonNull(advice.best()).iteration()).hasValue(10);
        assertThat(Objects.requireNonNull(advice.beside().start()).answer())
                .isEqualTo(StartComparison.Answer.NOT_BETTER);
    }

    @Test
    void anEvaluationAfterSomeTrainingIsNoStart() {
        assertThat(chosen(Kind.FULL, at(30)).orElseThrow().beside().start()).isNull();
    }

    @Test
    void theTrainersOwnMetricDecidesInItsOwnDirection() {
        Run run = accurate("metric_for_best_model", "accuracy");
        CheckpointAdvice advice = choice(run, Kind.FULL, OptionalLong.empty()).made().orElseThrow();

        assertThat(shipped(advice)).isEqualTo(30);
        assertThat(Objects.requireNonNull(advice.best()).value()).isEqualTo(0.9);
        assertThat(Objects.requireNonNull(advice.beside().byLoss()).iteration()).hasValue(20);
        assertThat(advice.beside().bestLoss()).isEqualTo(1.5);
        assertThat(advice.by()).isEqualTo(new FileMetric(ACCURACY, true, FileMetric.Source.TRAINER));
        assertThat(advice.files()).extracting(SavedFile::value).containsExactly(0.8, 0.9);
    }

    @Test
    void theTrainersMetricIsRecoveredFromItsBestValueAndStep() {
        assertThat(FileMetric.of(accurate("best_metric", 0.9, "best_model_checkpoint", "out/checkpoint-30"), null))
                .isEqualTo(new FileMetric(ACCURACY, true, FileMetric.Source.TRAINER));
        assertThat(FileMetric.of(accurate("best_metric", 1.0, "best_global_step", 20), null))
                .isEqualTo(new FileMetric(Metric.VAL_LOSS, false, FileMetric.Source.TRAINER));
        assertThat(FileMetric.of(accurate("best_metric", 0.9, "best_global_step", 20), null).source())
                .isEqualTo(FileMetric.Source.DEFAULT);
        assertThat(FileMetric.of(accurate("best_metric", 0.9), null).source()).isEqualTo(FileMetric.Source.DEFAULT);
    }

    @Test
    void aStatedDirectionGoesBeforeTheUsualOne() {
        Run run = accurate("metric_for_best_model", "eval_accuracy", "greater_is_better", false);

        assertThat(FileMetric.of(run, null).higherIsBetter()).isFalse();
        assertThat(FileMetric.of(accurate("metric_for_best_model", "loss"), null))
                .isEqualTo(new FileMetric(Metric.VAL_LOSS, false, FileMetric.Source.TRAINER));
    }

    @Test
    void whoeverAsksForAMetricGetsItWhereTheRunReportsIt() {
        Run run = accurate("metric_for_best_model", "loss");

        assertThat(FileMetric.of(run, "accuracy")).isEqualTo(new FileMetric(ACCURACY, true, FileMetric.Source.ASKED));
        assertThat(FileMetric.of(run, "val_loss"))
                .isEqualTo(new FileMetric(Metric.VAL_LOSS, false, FileMetric.Source.ASKED));
        assertThat(FileMetric.of(run, "bleu").source()).isEqualTo(FileMetric.Source.TRAINER);
    }

    /// Losses lowest at 20, accuracy highest at 30, a file at each.
    private static Run accurate(Object... settings) {
        Map<Metric, Series> metrics = Map.of(
                Metric.VAL_LOSS, Runs.every10(2, 1, 1.5), ACCURACY, Runs.every10(0.5, 0.8, 0.9));
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        Run run = Runs.run("run", "transformers", new Configuration(Runs.settings(settings), null), history);
        return new Run(run.identity(), run.configuration(), run.history(), List.of(at(20), at(30)), List.of());
    }

    private static long shipped(CheckpointAdvice advice) {
        return Objects.requireNonNull(advice.shipped()).iteration().orElseThrow();
    }

    private static Checkpoint at(long iteration) {
        return new Checkpoint(Path.of("file" + iteration), OptionalLong.of(iteration), true, false);
    }

    private static Optional<CheckpointAdvice> chosen(Kind kind, Checkpoint... checkpoints) {
        return choice(run(LOSSES, checkpoints), kind, OptionalLong.empty()).made();
    }

    private static CheckpointChoice choice(Run run, Kind kind, OptionalLong lostFrom) {
        return new CheckpointChoice(run, FileMetric.of(run, null), EvaluationNoise.known(kind, "so"), lostFrom, 0.005);
    }

    private static Run run(Series val, Checkpoint... checkpoints) {
        Run run = Runs.reporting(Map.of(Metric.VAL_LOSS, val));
        return new Run(run.identity(), run.configuration(), run.history(), List.of(checkpoints), List.of());
    }
}
