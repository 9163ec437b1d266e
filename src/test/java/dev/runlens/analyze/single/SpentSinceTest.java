package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpentSinceTest {
    private static final Metric WALL_TIME = Metric.of("wall_time");
    private static final Series LOSSES = Runs.every10(5, 4, 3, 2, 2, 2, 2, 2, 2, 2);

    @Test
    void iterationsAreThoseUntilTheLastReportOfEitherLoss() {
        assertThat(cost(Map.of(Metric.TRAIN_LOSS, LOSSES), 40).iterations()).isEqualTo(60);
        assertThat(cost(Map.of(Metric.VAL_LOSS, LOSSES, Metric.TRAIN_LOSS, LOSSES.slice(0, 5, 0)), 40)
                .iterations())
                        .isEqualTo(60);
        assertThat(cost(Map.of(), 40).iterations()).isZero();
    }

    @Test
    void minutesAreThoseOnTheClockWhereItWasWrittenDown() {
        Spent cost = cost(
                Map.of(WALL_TIME, counter(100, 460), Metric.ITERATIONS_PER_SEC, Runs.every10(0.5, 0.5, 0.5)), 40);
        assertThat(cost.minutes()).hasValue(6);
    }

    @Test
    void withoutAClockMinutesAreIterationsAtTheMedianSpeed() {
        assertThat(cost(Map.of(Metric.ITERATIONS_PER_SEC, Runs.every10(0.5, 0.5, 9)), 40)
                .minutes())
                        .hasValue(2);
    }

    @Test
    void minutesOfARunThatStoodStillOrReportedNoSpeedAreUnknown() {
        assertThat(cost(Map.of(Metric.ITERATIONS_PER_SEC, Runs.every10(0, 0, 0)), 40)
                .minutes())
                        .isEmpty();
        assertThat(cost(Map.of(), 40).minutes()).isEmpty();
    }

    @Test
    void tokensAreCountedFromTheReportAtOrBeforeTheOnset() {
        assertThat(cost(Map.of(Metric.TRAINED_TOKENS, counter(1000, 2500)), 40).tokens())
                .hasValue(1500);
        assertThat(cost(Map.of(Metric.TRAINED_TOKENS, counter(1000, 2500)), 99).tokens())
                .hasValue(1500);
        assertThat(cost(Map.of(Metric.TRAINED_TOKENS, counter(1000, 1000)), 40).tokens())
                .hasValue(0);
    }

    @Test
    void aCounterThatBeganAfterTheOnsetOrRanBackwardsTellsNothing() {
        assertThat(cost(Map.of(Metric.TRAINED_TOKENS, counter(1000, 2500)), 39).tokens())
                .isEmpty();
        assertThat(cost(Map.of(Metric.TRAINED_TOKENS, counter(1000, 999)), 40).tokens())
                .isEmpty();
        assertThat(cost(Map.of(Metric.TRAINED_TOKENS, counter(1000, Double.POSITIVE_INFINITY)), 40)
                .tokens())
                        .isEmpty();
        assertThat(cost(Map.of(), 40).tokens()).isEmpty();
    }

    private static Series counter(double at40, double at100) {
        return Series.of(new long[] {40, 100}, new double[] {at40, at100});
    }

    private static Spent cost(Map<Metric, Series> metrics, long onset) {
        Map<Metric, Series> all = new LinkedHashMap<>(metrics);
        if (!metrics.isEmpty() && !metrics.containsKey(Metric.VAL_LOSS)) {
            all.putIfAbsent(Metric.TRAIN_LOSS, LOSSES);
        }
        Run run = Runs.reporting(all);
        return SpentSince.of(run, Speed.of(run), onset, 0.5);
    }
}
