package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Train loss is taken from 0 in most cases, so that the gap is minus the train loss.
class GapOverTimeTest {
    private static final Series TRAIN = Runs.every10(4, 2, 1);

    /// The reports are of 1 to 10, 11 to 20 and 21 to 30, so they stand for 5.5, 15.5 and 25.5.
    @ParameterizedTest
    @CsvSource({"1, 4", "5, 4", "6, 3.9", "10, 3.1", "15, 2.1", "20, 1.55", "25, 1.05", "26, 1", "30, 1"})
    void aMeanOverIterationsBelongsToTheirMiddle(long step, double train) {
        assertThat(trainAt("mlx-lm", TRAIN, step)).isCloseTo(train, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"10, 4", "15, 3", "20, 2", "30, 1"})
    void aValueOfOneBatchBelongsToItsIteration(long step, double train) {
        assertThat(trainAt("csv", TRAIN, step)).isCloseTo(train, within(1e-12));
    }

    @Test
    void beforeTheFirstAndAfterTheLastReportThereIsNoGap() {
        assertThat(trainAt("mlx-lm", TRAIN, 0)).isNaN();
        assertThat(trainAt("mlx-lm", TRAIN, 41)).isNaN();
        assertThat(trainAt("csv", TRAIN, 9)).isNaN();
        assertThat(trainAt("csv", TRAIN, 41)).isNaN();
    }

    @Test
    void theLastReportStandsForOneMoreInterval() {
        assertThat(trainAt("mlx-lm", TRAIN, 40)).isEqualTo(1);
        assertThat(trainAt("csv", TRAIN, 31)).isEqualTo(1);
        Series single = Series.of(new long[] {10}, new double[] {4});
        assertThat(trainAt("mlx-lm", single, 10)).isEqualTo(4);
        assertThat(trainAt("mlx-lm", single, 11)).isNaN();
    }

    @Test
    void thePercentIsThatOfTheTrainLossAndThereIsNoneAtOrBelowZero() {
        Series val = Series.of(new long[] {10, 20, 30}, new double[] {3, 3, 3});
        assertThat(overTime("csv", Runs.every10(2, 0, -1), val).percent().valuesCopy())
                .containsExactly(50, Double.NaN, Double.NaN);
    }

    @Test
    void anEvaluationInTheVeryMiddleHasTheReportedLoss() {
        Series odd = Series.of(new long[] {9, 20, 31}, new double[] {4, 2, 1});
        assertThat(trainAt("mlx-lm", odd, 5)).isEqualTo(4);
        assertThat(trainAt("mlx-lm", odd, 15)).isEqualTo(2);
        assertThat(trainAt("mlx-lm", odd, 26)).isEqualTo(1);
    }

    @Test
    void aReportAtZeroCoversNothingButItself() {
        Series zero = Series.of(new long[] {0, 10}, new double[] {4, 2});
        assertThat(trainAt("mlx-lm", zero, 0)).isEqualTo(4);
        assertThat(trainAt("mlx-lm", zero, 2)).isCloseTo(4 - 2 * 2 / 5.5, within(1e-12));
    }

    @Test
    void theGapIsValidationLessTrain() {
        Series gaps = gaps("csv", TRAIN, Runs.every10(4.5, 2.25, 0.5));
        assertThat(gaps.valuesCopy()).containsExactly(0.5, 0.25, -0.5);
        assertThat(gaps.stepsCopy()).containsExactly(10, 20, 30);
    }

    @Test
    void whereALossIsNotFiniteTheGapIsUnknown() {
        assertThat(gaps("csv", Runs.every10(4, Double.NaN, 1), Runs.every10(1, 1, Double.POSITIVE_INFINITY))
                .valuesCopy())
                        .containsExactly(-3, Double.NaN, Double.NaN);
    }

    @Test
    void withoutOneOfTheTwoThereIsNothing() {
        assertThat(GapOverTime.of(Runs.reporting(Map.of(Metric.VAL_LOSS, TRAIN)))
                .value()
                .isEmpty())
                        .isTrue();
        assertThat(GapOverTime.of(Runs.reporting(Map.of(Metric.TRAIN_LOSS, TRAIN)))
                .value()
                .isEmpty())
                        .isTrue();
    }

    private static double trainAt(String trainer, Series train, long step) {
        return -gaps(trainer, train, Series.of(new long[] {step}, new double[] {0}))
                .value(0);
    }

    private static Series gaps(String trainer, Series train, Series val) {
        return overTime(trainer, train, val).value();
    }

    private static GapOverTime overTime(String trainer, Series train, Series val) {
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, train, Metric.VAL_LOSS, val),
                List.of(),
                FinalMetrics.none(),
                Progress.UNKNOWN);
        return GapOverTime.of(Runs.run("a", trainer, Configuration.NONE, history));
    }
}
