package dev.runlens.analyze.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingAxisTest {
    private static final Metric EPOCH = Metric.of("epoch");
    private static final Metric WALL_TIME = Metric.of("wall_time");

    @Test
    void anIterationOfMlxIsABatchAndOneOfTransformersIsAnUpdate() {
        Run mlx = run("mlx-lm", null, "batch_size", 4, "grad_accumulation_steps", 8);
        Run huggingFace = run("transformers", null, "batch_size", 4, "grad_accumulation_steps", 8);

        assertThat(at(TrainingAxis.EXAMPLES, mlx, 100)).hasValue(400.0);
        assertThat(at(TrainingAxis.EXAMPLES, huggingFace, 100)).hasValue(3200.0);
        assertThat(at(TrainingAxis.UPDATES, mlx, 100)).hasValue(12.5);
        assertThat(at(TrainingAxis.UPDATES, huggingFace, 100)).hasValue(100.0);
    }

    @Test
    void anUpdateOnSeveralDevicesGoesOverTheBatchesOfAll() {
        Run devices = run("transformers", null, "batch_size", 4, "grad_accumulation_steps", 8,
                "total_train_batch_size", 64);

        assertThat(at(TrainingAxis.EXAMPLES, devices, 100)).hasValue(6400.0);
    }

    @Test
    void whatAnAxisRestsOnThatNoFileStatesIsNamed() {
        Run batch = run("mlx-lm", 96L, "iters", 100, "steps_per_report", 10, "grad_accumulation_steps", 2);
        Run accumulation = run("mlx-lm", null, "iters", 100, "steps_per_report", 10, "batch_size", 2);
        Run devices = run("transformers", 96L, "per_device_train_batch_size", 4, "batch_size", 4);
        Run total = run("transformers", 96L, "per_device_train_batch_size", 4, "batch_size", 4,
                "total_train_batch_size", 8);

        assertThat(assumed(TrainingAxis.EXAMPLES, batch)).containsExactly("batch_size");
        assertThat(assumed(TrainingAxis.EPOCH, batch)).containsExactly("batch_size");
        assertThat(assumed(TrainingAxis.UPDATES, batch)).isEmpty();
        assertThat(assumed(TrainingAxis.EXAMPLES, accumulation)).isEmpty();
        assertThat(assumed(TrainingAxis.EPOCH, accumulation)).as("has no place there").isEmpty();
        assertThat(assumed(TrainingAxis.UPDATES, accumulation)).containsExactly("grad_accumulation_steps");
        assertThat(assumed(TrainingAxis.ITERATION, accumulation)).isEmpty();
        assertThat(assumed(TrainingAxis.EPOCH, devices)).containsExactly("grad_accumulation_steps");
        assertThat(assumed(TrainingAxis.UPDATES, devices)).isEmpty();
        assertThat(assumed(TrainingAxis.EXAMPLES, total)).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        Run unknown = run("csv", null, "batch_size", 4);
        Run noAccumulation = run("transformers", null, "batch_size", 4);

        for (TrainingAxis axis : TrainingAxis.values()) {
            assertThat(axis.places(unknown).isPresent()).as(axis.name()).isEqualTo(axis == TrainingAxis.ITERATION);
        }
        assertThat(TrainingAxis.EXAMPLES.places(noAccumulation)).isEmpty();
        assertThat(at(TrainingAxis.UPDATES, noAccumulation, 7)).hasValue(7.0);
    }

    @Test
    void epochsFollowFromTheSizeOfTheDataWhereTheyAreNotReported() {
        Run run = run("mlx-lm", 96L, "batch_size", 4);

        assertThat(at(TrainingAxis.EPOCH, run, 240)).hasValue(10.0);
    }

    @Test
    void onlyTimesOfTheClockLieOnItsAxis() {
        Run clock = reporting(WALL_TIME, Series.of(new long[] {10, 20}, new double[] {1.7e9, 1.7e9 + 60}));
        Run elapsed = reporting(WALL_TIME, Series.of(new long[] {10, 20}, new double[] {30, 90}));
        Run milliseconds = reporting(WALL_TIME, Series.of(new long[] {10, 20}, new double[] {1.7e12, 1.7e12 + 6}));

        assertThat(at(TrainingAxis.CLOCK, clock, 15)).hasValue(1.7e9 + 30);
        assertThat(at(TrainingAxis.MINUTES, clock, 20)).hasValue(1.0);
        assertThat(at(TrainingAxis.CLOCK, elapsed, 15)).isEmpty();
        assertThat(at(TrainingAxis.MINUTES, elapsed, 20)).hasValue(1.0);
        assertThat(at(TrainingAxis.CLOCK, milliseconds, 15)).isEmpty();
    }

    @Test
    void reportedEpochsLieOnStraightLines() {
        Run run = reporting(EPOCH, Series.of(new long[] {10, 20, 40}, new double[] {0.1, 0.2, 0.8}));

        assertThat(at(TrainingAxis.EPOCH, run, 5)).hasValue(0.05);
        assertThat(at(TrainingAxis.EPOCH, run, 30).orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(at(TrainingAxis.EPOCH, run, 50).orElseThrow()).isCloseTo(1.1, within(1e-12));
    }

    @Test
    void epochsInWholeNumbersEndWithTheirLastIteration() {
        long[] steps = {49, 99, 149, 199, 249};
        Run run = reporting(EPOCH, Series.of(steps, new double[] {0, 0, 1, 1, 2}));

        assertThat(at(TrainingAxis.EPOCH, run, 99)).hasValue(1.0);
        assertThat(at(TrainingAxis.EPOCH, run, 199)).hasValue(2.0);
        assertThat(at(TrainingAxis.EPOCH, run, 249).orElseThrow()).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void tokensGoOnWhereAResumedPartCountsFromZero() {
        long[] steps = {10, 20, 30, 40};
        Run run = reporting(Metric.TRAINED_TOKENS, Series.of(steps, new double[] {1000, 2000, 900, 1900}));

        assertThat(at(TrainingAxis.TOKENS, run, 30)).hasValue(2900.0);
        assertThat(at(TrainingAxis.TOKENS, run, 40)).hasValue(3900.0);
        assertThat(at(TrainingAxis.TOKENS, run, 1)).hasValue(100.0);
    }

    @Test
    void timeBeginsWithTheFirstReport() {
        Run run = reporting(WALL_TIME,
                Series.of(new long[] {10, 20, 30}, new double[] {1.7e9, 1.7e9 + 60, 1.7e9 + 300}));

        assertThat(at(TrainingAxis.MINUTES, run, 10)).hasValue(0.0);
        assertThat(at(TrainingAxis.MINUTES, run, 20)).hasValue(1.0);
        assertThat(at(TrainingAxis.MINUTES, run, 25)).hasValue(3.0);
    }

    @Test
    void aClockThatStandsStillOrGoesBackIsPassedOver() {
        long[] steps = {10, 20, 30, 40};
        Run run = reporting(WALL_TIME, Series.of(steps, new double[] {600, 600, 540, 780}));

        double[] places = {0, 1, 2, 3};
        for (int i = 0; i < steps.length; i++) {
            assertThat(at(TrainingAxis.MINUTES, run, steps[i]).orElseThrow()).isCloseTo(places[i], within(1e-12));
        }
        assertThat(TrainingAxis.MINUTES.places(reporting(WALL_TIME, Series.of(new long[] {10}, new double[] {600}))))
                .isEmpty();
    }

    @Test
    void countersThatStandStillOrBeginAtZeroArePassedOver() {
        Run still = reporting(
                Metric.TRAINED_TOKENS, Series.of(new long[] {10, 20, 30}, new double[] {1000, 1000, 2000}));
        assertThat(at(TrainingAxis.TOKENS, still, 20)).hasValue(1500.0);
        assertThat(at(TrainingAxis.TOKENS, still, 30)).hasValue(2000.0);

        Run early = reporting(Metric.TRAINED_TOKENS, Series.of(new long[] {0, 10}, new double[] {50, 1000}));
        assertThat(at(TrainingAxis.TOKENS, early, 0)).hasValue(0.0);
        assertThat(at(TrainingAxis.TOKENS, early, 5)).hasValue(500.0);

        Run gap = reporting(
                Metric.TRAINED_TOKENS, Series.of(new long[] {10, 20, 30}, new double[] {1000, Double.NaN, 3000}));
        assertThat(at(TrainingAxis.TOKENS, gap, 20)).hasValue(2000.0);
        assertThat(TrainingAxis.TOKENS.places(
                reporting(Metric.TRAINED_TOKENS, Series.of(new long[] {10}, new double[] {Double.NaN})))).isEmpty();
    }

    @Test
    void anEpochInWholeNumbersBeginsAtTheStartOfTheRun() {
        Run run = reporting(EPOCH, Series.of(new long[] {50, 100, 150}, new double[] {0, 0, 1}));
        assertThat(at(TrainingAxis.EPOCH, run, 0)).hasValue(0.0);
        assertThat(at(TrainingAxis.EPOCH, run, 50)).hasValue(0.5);
        assertThat(at(TrainingAxis.EPOCH, run, 100)).hasValue(1.0);

        Run first = reporting(EPOCH, Series.of(new long[] {50, 100}, new double[] {0, 0}));
        assertThat(at(TrainingAxis.EPOCH, first, 50)).hasValue(0.5);
        assertThat(at(TrainingAxis.EPOCH, first, 100)).hasValue(1.0);

        Run each = reporting(EPOCH, Series.of(new long[] {50, 100}, new double[] {1, 2}));
        assertThat(at(TrainingAxis.EPOCH, each, 50)).hasValue(1.0);
        assertThat(at(TrainingAxis.EPOCH, each, 75)).hasValue(1.5);
    }

    @Test
    void anIterationOfKerasIsAnEpoch() {
        assertThat(at(TrainingAxis.EPOCH, run("keras", null), 7)).hasValue(7.0);
    }

    @Test
    void aSettingOrASizeOfZeroTellsNothing() {
        assertThat(TrainingAxis.EXAMPLES.places(run("mlx-lm", null, "batch_size", 0))).isEmpty();
        assertThat(TrainingAxis.EPOCH.places(run("mlx-lm", 0L, "batch_size", 4))).isEmpty();
        assertThat(at(TrainingAxis.EPOCH, run("mlx-lm", 1L, "batch_size", 4), 2)).hasValue(8.0);
    }

    @Test
    void betweenAndBeyondItsKnotsAnAxisIsStraight() {
        Run run = reporting(EPOCH, Series.of(new long[] {10, 20, 40}, new double[] {0.5, 0.75, 2.75}));

        assertThat(at(TrainingAxis.EPOCH, run, 1).orElseThrow()).isCloseTo(0.05, within(1e-12));
        assertThat(at(TrainingAxis.EPOCH, run, 15).orElseThrow()).isCloseTo(0.625, within(1e-12));
        assertThat(at(TrainingAxis.EPOCH, run, 21).orElseThrow()).isCloseTo(0.85, within(1e-12));
        assertThat(at(TrainingAxis.EPOCH, run, 60).orElseThrow()).isCloseTo(4.75, within(1e-12));
    }

    private static Optional<Double> at(TrainingAxis axis, Run run, long iteration) {
        return axis.places(run).map(places -> places.at(iteration));
    }

    private static List<String> assumed(TrainingAxis axis, Run run) {
        return axis.assumed(run, EffectiveSettings.of(run));
    }

    private static Run reporting(Metric metric, Series series) {
        TrainingHistory history = new TrainingHistory(Map.of(metric, series), List.of(), FinalMetrics.none(),
                Progress.UNKNOWN);
        return Runs.run("run", "unknown", Configuration.NONE, history);
    }

    private static Run run(String trainer, @org.jspecify.annotations.Nullable Long dataset, Object... settings) {
        Sourced<Long> lines = dataset == null ? null : new Sourced<>(dataset, Runs.CONFIG);
        return Runs.run("run", trainer, new Configuration(Runs.settings(settings), lines), TrainingHistory.NONE);
    }
}
