package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.PosteriorBases;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReservationTest {
    private static final Metric ACCURACY = Metric.of("eval_accuracy");
    private static final long[] STEPS = {1, 100, 200, 300, 400, 500, 600, 700};

    @Test
    void ofTwoRunsThatAreBothWorseThanWhereTheyStartedNoneIsToBeTaken() {
        ComparedRun worse = sampled("worse", 2, 2.3, 2.31, 2.33, 2.35, 2.36, 2.38, 2.4);
        ComparedRun better = sampled("better", 2, 2.1, 2.11, 2.13, 2.15, 2.16, 2.18, 2.2);

        Verdict verdict = TwoRuns.judge(worse, better).verdict();

        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.difference()).isPresent();
        assertThat(verdict.text().headline().text())
                .isEqualTo("better has the lower validation loss of the two, but nothing of it"
                        + " is to be shipped: no saved file is better than the model that training started from.");
        assertThat(verdict.text().decides()).extracting(Statement::id).containsExactly("decides.nothing_shipped");
    }

    @Test
    void whereTheMetricOfBothTrainersSaysTheOppositeOfTheLossNeitherIsCalledBetter() {
        ComparedRun accurate = ofAccuracy("accurate", 0.5, 0.5, 0.6, 0.94);
        ComparedRun quiet = ofAccuracy("quiet", 0.1, 0.4, 0.5, 0.6);

        Verdict verdict = TwoRuns.judge(accurate, quiet).verdict();

        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().headline().text())
                .isEqualTo("quiet has the lower validation loss and accurate the better eval"
                        + " accuracy (0.940 against 0.600), by which both keep their best model: which of the two is better depends on"
                        + " which of them counts.");
        assertThat(TwoRuns.judge(ofAccuracy("accurate", 0.1, 0.5, 0.6, 0.94), ofAccuracy("other", 0.5, 0.4, 0.5, 0.6))
                .verdict())
                        .as("loss and metric agree")
                        .isInstanceOf(Better.class);
    }

    @Test
    void withoutFilesTheModelBeforeTrainingIsNotWhatWouldBeShipped() {
        ComparedRun logged = TwoRuns.of("mlx-lm", "logged",
                Map.of(Metric.VAL_LOSS, Series.of(STEPS, new double[] {2, 2.1, 2.11, 2.13, 2.15, 2.16, 2.18, 2.2})));

        assertThat(Shipped.of(Shipped.Grounds.of(logged).orElseThrow(),
                new PosteriorBases()).iteration()).isEqualTo(100);
    }

    private static ComparedRun sampled(String name, double... losses) {
        return run(name, "mlx-lm", Map.of(Metric.VAL_LOSS, Series.of(STEPS, losses)), "model", "base", "data", "mine",
                "val_batches", 25);
    }

    /// Two evaluations of the whole set and a trainer that keeps its most accurate model.
    private static ComparedRun ofAccuracy(String name, double loss, double... accuracies) {
        long[] steps = {100, 200, 300};
        return run(name, "mlx-lm",
                Map.of(
                        Metric.VAL_LOSS, Series.of(steps, new double[] {loss + 0.2, loss + 0.1, loss}),
                        ACCURACY, Series.of(steps, accuracies)),
                "model", "base", "data", "mine", "val_batches", -1, "metric_for_best_model", "accuracy",
                "greater_is_better", true);
    }

    private static ComparedRun run(String name, String trainer, Map<Metric, Series> metrics, Object... settings) {
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        Run bare = Runs.run(name, trainer, new Configuration(Runs.settings(settings), null), history);
        List<Checkpoint> files = new ArrayList<>();
        Series val = Objects.requireNonNull(metrics.get(Metric.VAL_LOSS));
        for (int i = 0; i < val.size(); i++) {
            if (val.step(i) > 1) {
                files.add(new Checkpoint(Path.of(name, val.step(i) + ".safetensors"), OptionalLong.of(val.step(i)),
                        true, false));
            }
        }
        return TwoRuns.compared(new Run(bare.identity(), bare.configuration(), history, files, List.of()));
    }
}
