package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.health.RunHealth;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.single.Speed;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.StartComparison;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Progress;
import dev.runlens.run.TrainingHistory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which file of a run to ship, in sentences.
class FileStatementsTest {
    private static final FileMetric LOSS = new FileMetric(Metric.VAL_LOSS, false, FileMetric.Source.DEFAULT);
    private static final SavedFile BEST = file(200, new FileLoss(200, 1.5, null, 200, 1.5));
    private static final SavedFile LAST = file(300, new FileLoss(300, 1.75, null, 300, 1.75));

    private static SavedFile file(long iteration, @Nullable FileLoss known) {
        Checkpoint file = new Checkpoint(
                Path.of("out", "%07d_adapters.safetensors".formatted(iteration)), OptionalLong.of(iteration), true,
                false);
        return new SavedFile(file, OptionalLong.of(iteration), known);
    }

    private static CheckpointAdvice.Beside beside(@Nullable StartComparison start) {
        return new CheckpointAdvice.Beside(start, null, 1.5, OptionalLong.empty(), 0);
    }

    private static CheckpointAdvice advice(FileMetric by, CheckpointAdvice.Beside beside, SavedFile... files) {
        return new CheckpointAdvice(List.of(files), files[0], by, beside, null);
    }

    private static List<Statement> said(@Nullable CheckpointAdvice advice, Object... settings) {
        return FileStatements.of(Judged.run(Judged.run(settings), null, Judged.status(RunStatus.PLATEAU), advice));
    }

    private static List<String> texts(@Nullable CheckpointAdvice advice) {
        return said(advice).stream().map(Statement::text).toList();
    }

    @Test
    void whatIsKnownOfTheLossIsSaidAsMeasuredInterpolatedOrEstimated() {
        assertThat(texts(advice(LOSS, beside(null), BEST))).containsExactly(
                "Ship 0000200_adapters.safetensors: its validation loss was measured as 1.500, at iteration 200.");
        assertThat(texts(advice(LOSS, beside(null), file(200, new FileLoss(200, 1.5, null, 190, 1.6)))))
                .containsExactly(
                        "Ship 0000200_adapters.safetensors: between two evaluations its validation loss is about"
                                + " 1.500, at iteration 200; the nearest evaluation, at 190, measured 1.600.");
        assertThat(said(advice(LOSS, beside(null),
                file(200, new FileLoss(200, 1.5, new Interval(1.4, 1.7), 190, 1.6))), "val_batches",
                5).getFirst().text())
                        .isEqualTo(
                                "Ship 0000200_adapters.safetensors: its validation loss is estimated as 1.500 (95 % interval"
                                        + " 1.400 to 1.700), at iteration 200; the nearest evaluation, at 190, measured 1.600.");
        assertThat(said(advice(LOSS, beside(null), BEST)).getFirst().evidence()).containsExactly(
                new Evidence.Analysed("run", AnalysisPart.FILE_PATH),
                new Evidence.Analysed("run", AnalysisPart.FILE_LOSS));
    }

    @Test
    void anEstimateOnAnAssumptionSaysWhichAndAMeasurementNeedsNone() {
        FileLoss estimated = new FileLoss(200, 1.5, new Interval(1.4, 1.7), 190, 1.6);
        assertThat(said(advice(LOSS, beside(null), file(200, estimated)))).extracting(Statement::id)
                .containsExactly("checkpoint.ship.estimated", "checkpoint.assumed");
        Run run = Judged.run("val_batches", 5, "batch_size", 2);
        Configuration known = new Configuration(
                run.hyperparameters(), null, new Sourced<>(1000L, Runs.CONFIG), null);
        Run sampled = new Run(run.identity(), known, run.history(), List.of(), List.of());
        assertThat(FileStatements.of(Judged.run(sampled, null, Judged.status(RunStatus.PLATEAU),
                advice(LOSS, beside(null), file(200, estimated)))))
                        .extracting(Statement::id).containsExactly("checkpoint.ship.estimated");
        assertThat(said(advice(LOSS, beside(null), BEST))).extracting(Statement::id)
                .containsExactly("checkpoint.ship.measured");
    }

    @Test
    void anotherMetricIsNamedWithWhoseItIs() {
        SavedFile accurate = file(200, new FileLoss(200, 0.9, null, 200, 0.9));
        Metric accuracy = Metric.of("eval_accuracy");
        assertThat(texts(advice(new FileMetric(accuracy, true, FileMetric.Source.TRAINER), beside(null), accurate)))
                .containsExactly("Ship 0000200_adapters.safetensors: its " + accuracy.label()
                        + " is 0.900, at iteration 200, the best by the metric that this trainer keeps its best model by.");
        assertThat(texts(advice(new FileMetric(accuracy, true, FileMetric.Source.ASKED), beside(null), accurate)))
                .containsExactly("Ship 0000200_adapters.safetensors: its " + accuracy.label()
                        + " is 0.900, at iteration 200, the best by the metric that was asked for.");
        for (FileMetric.Source source : FileMetric.Source.values()) {
            assertThat(said(advice(new FileMetric(Metric.VAL_LOSS, false, source), beside(null), BEST)))
                    .extracting(Statement::id).containsExactly("checkpoint.ship.measured");
        }
    }

    @Test
    void aMetricThatTheTrainerTurnedRoundIsSaidToBeWithTheOtherFile() {
        Metric wer = Metric.of("eval_wer");
        Run base = Runs.run(
                "run",
                "transformers",
                new Configuration(
                        Runs.settings("metric_for_best_model", "wer", "greater_is_better", true), null),
                new TrainingHistory(
                        Map.of(wer, Runs.every10(0.4, 0.3), Metric.VAL_LOSS, Runs.every10(2, 1)),
                        List.of(),
                        FinalMetrics.none(),
                        Progress.UNKNOWN));
        Run run = new Run(base.identity(), base.configuration(), base.history(),
                List.of(new Checkpoint(Path.of("checkpoint-10"), OptionalLong.of(10), true, false),
                        new Checkpoint(Path.of("checkpoint-20"), OptionalLong.of(20), true, false)),
                List.of());

        assertThat(FileStatements.of(ComparedRun.of(run, GapThresholds.DOCUMENTED, new RiseNulls())))
                .extracting(Statement::text)
                .startsWith(
                        "Ship checkpoint-10: its eval wer is 0.400, at iteration 10, the best by the metric that this"
                                + " trainer keeps its best model by.",
                        "This trainer takes more of eval wer for better (greater_is_better: true), though by its name"
                                + " less is. If it was only never told, checkpoint-20 is the file to ship, with 0.300:"
                                + " --metric eval_wer:lower goes by that.");
    }

    @Test
    void theStartIsSaidAndNothingIsShippedThatDoesNotBeatIt() {
        assertThat(texts(advice(LOSS, beside(new StartComparison(-0.5, 0, StartComparison.Answer.BETTER)), BEST, LAST)))
                .containsExactly(
                        "Ship 0000200_adapters.safetensors: its validation loss was measured as 1.500, at iteration 200.",
                        "It beats the model that training started from, by 0.500: that measured 3.000, at 100.",
                        "The last file, of iteration 300, is 0.250 worse.");
        assertThat(texts(advice(LOSS, beside(new StartComparison(-0.5, 0.1, StartComparison.Answer.BETTER)), BEST)))
                .contains(
                        "It beats the model that training started from, by 0.500: that is estimated as 2.000; the first"
                                + " evaluation, at 100, measured 3.000.");
        assertThat(said(advice(
                LOSS, beside(new StartComparison(-0.1, 0.2, StartComparison.Answer.CANNOT_TELL)), BEST)))
                        .extracting(Statement::id)
                        .containsExactly("checkpoint.ship.measured", "checkpoint.start.cannot_tell");
        assertThat(texts(advice(
                LOSS, beside(new StartComparison(0.25, 0.2, StartComparison.Answer.NOT_BETTER_AS_MEASURED)), BEST,
                LAST)))
                        .containsExactly(
                                "Ship none: as measured, no saved file beats the model that training started from; the"
                                        + " best, 0000200_adapters.safetensors at iteration 200, lies 0.250 above it.");
        assertThat(texts(advice(
                LOSS, beside(new StartComparison(0.5, 0.2, StartComparison.Answer.NOT_BETTER)), BEST, LAST)))
                        .containsExactly(
                                "Ship none: no saved file is better than the model that training started from; the best,"
                                        + " 0000200_adapters.safetensors at iteration 200, lies 0.500 above it.");
    }

    @Test
    void whereTheLossNamesAnotherFileBothAreSaid() {
        SavedFile accurate = file(300, new FileLoss(300, 0.9, null, 300, 0.9));
        FileMetric accuracy = new FileMetric(Metric.of("eval_accuracy"), true, FileMetric.Source.TRAINER);
        CheckpointAdvice advice = advice(accuracy,
                new CheckpointAdvice.Beside(null, BEST, 1.75, OptionalLong.of(210), 0.1), accurate, BEST);
        assertThat(texts(advice).subList(1, 2)).containsExactly(
                "By validation loss the best file is 0000200_adapters.safetensors, at iteration 200: 1.500 there, 1.750"
                        + " in the file to ship.");
        assertThat(texts(advice)).as("neither the last file nor the lowest point is a matter of another metric")
                .hasSize(2);
    }

    @Test
    void theLastFileIsOnlySpokenOfWhereItIsWorse() {
        SavedFile equal = file(300, new FileLoss(300, 1.5, null, 300, 1.5));
        assertThat(texts(advice(LOSS, beside(null), BEST, LAST))).hasSize(2).last().asString()
                .isEqualTo("The last file, of iteration 300, is 0.250 worse.");
        assertThat(texts(advice(LOSS, beside(null), BEST, equal))).hasSize(1);
        assertThat(texts(advice(LOSS, beside(null), BEST, file(300, null)))).hasSize(1);
        assertThat(texts(advice(LOSS, beside(null), BEST, file(200, LAST.known())))).hasSize(1);
    }

    @Test
    void whatAFileAtTheLowestPointWouldHaveBroughtIsSaid() {
        CheckpointAdvice missed = advice(LOSS,
                new CheckpointAdvice.Beside(null, null, 1.5, OptionalLong.of(150), 0.125), BEST);
        assertThat(texts(missed)).last().asString().isEqualTo("The lowest point is at iteration 150, where no file was"
                + " saved; against that the best file costs 0.125 of validation loss.");
        assertThat(texts(advice(LOSS, beside(null), BEST))).hasSize(1);
    }

    @Test
    void goingOnIsOnlySpokenOfWhereItIsUnlikelyToPay() {
        assertThat(texts(new CheckpointAdvice(List.of(BEST), BEST, LOSS, beside(null),
                new CheckpointAdvice.Further(900, 0.005, 0.02)))).last().asString()
                        .isEqualTo(
                                "Training on to the planned end at 900 is unlikely to bring 0.5\u202f%: the chance of a file that"
                                        + " is lower by so much is 2.0\u202f%.");
        assertThat(texts(new CheckpointAdvice(List.of(BEST), BEST, LOSS, beside(null),
                new CheckpointAdvice.Further(900, 0.005, 0.5)))).hasSize(1);
    }

    @Test
    void whereNoFileIsKnownItIsSaidWhy() {
        Checkpoint early = new Checkpoint(Path.of("a"), OptionalLong.of(60), true, false);
        Checkpoint late = new Checkpoint(Path.of("b"), OptionalLong.of(70), true, false);
        Checkpoint later = new Checkpoint(Path.of("c"), OptionalLong.of(80), true, false);
        Checkpoint unknown = new Checkpoint(Path.of("d"), OptionalLong.empty(), true, true);
        assertThat(lost(late, later)).isEqualTo("checkpoint.lost");
        assertThat(lost(early, later)).isEqualTo("checkpoint.unknown_loss");
        assertThat(lost(late, unknown)).isEqualTo("checkpoint.unknown_loss");
        assertThat(said(null)).extracting(Statement::id).containsExactly("checkpoint.none");
        assertThat(said(new CheckpointAdvice(List.of(file(200, null)), null, LOSS, beside(null), null)))
                .extracting(Statement::id).containsExactly("checkpoint.unknown_loss");
        assertThat(said(advice(LOSS, beside(null), file(200, null))))
                .extracting(Statement::id).containsExactly("checkpoint.unknown_loss");
    }

    @Test
    void beforeWhatIsWrongIsMendedNoFileIsRecommended() {
        Statement wrong = new Wording().say(
                "health.train_loss_zero", List.of(new Evidence.Analysed("run", AnalysisPart.STATUS)), "12");
        RunHealth health = new RunHealth(
                List.of(new HealthFinding(wrong, HealthFinding.Severity.ERROR, HealthFinding.Effect.BLOCKS)), null);
        Run run = Judged.run();
        Run saved = new Run(run.identity(), run.configuration(), run.history(),
                List.of(new Checkpoint(Path.of("a"), OptionalLong.of(60), true, false)), List.of());
        RunAnalysis analysis = new RunAnalysis(null, new RunAnalysis.Measured(null,
                new Speed(OptionalDouble.empty(), OptionalDouble.empty())), Judged.status(RunStatus.PLATEAU), health,
                null);
        assertThat(FileStatements.of(new ComparedRun(saved, analysis, EffectiveSettings.of(saved))))
                .extracting(Statement::id).containsExactly("checkpoint.blocked");
    }

    /// The loss is lost from iteration 70 on.
    private static String lost(Checkpoint... files) {
        Run run = Judged.run();
        Run saved = new Run(run.identity(), run.configuration(), run.history(), List.of(files), List.of());
        return FileStatements.of(Judged.run(saved, null, Judged.diverged(Divergence.Kind.NOT_FINITE), null))
                .getFirst().id();
    }
}
