package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationSpacingTest {
    private static long apart(Run run, double now) {
        return EvaluationSpacing.of(
                new Facts(ComparedRun.of(run, GapThresholds.DOCUMENTED, new RiseNulls())), now);
    }

    private static Run run(long last, long every, Map<Metric, Double> alsoReported) {
        long[] steps = LongStream.rangeClosed(1, last / every).map(i -> i * every).toArray();
        Map<Metric, Series> metrics = new HashMap<>();
        metrics.put(Metric.TRAIN_LOSS, Series.of(steps, new double[steps.length]));
        alsoReported.forEach((metric, value) -> metrics.put(
                metric, Series.of(new long[] {1, 2, 3}, new double[] {value, value, 99})));
        return Runs.reporting(metrics);
    }

    @ParameterizedTest
    @CsvSource({"97, 10", "12, 1", "16, 1", "18, 2", "40, 5", "300, 20", "5000, 500", "1600, 100", "36000, 2000",
            "600, 50"})
    void aboutTwelveEvaluationsAtARoundDistance(long last, long apart) {
        assertThat(apart(run(last, 1, Map.of()), 0)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"10, 20", "20, 20", "50, 50", "100, 100"})
    void noTwoLieBetweenTheSameReports(long reports, long apart) {
        assertThat(apart(run(300, reports, Map.of()), 0)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"200, 100", "300, 150", "75, 37", "400, 200", "1000, 200", "2, 1"})
    void twiceAsManyAsNowAtLeast(double now, long apart) {
        assertThat(apart(run(1800, 1, Map.of()), now)).isEqualTo(apart);
    }

    @Test
    void evaluatingTakesNoMoreThanAThirdOfTheTimeOfTraining() {
        Map<Metric, Double> slow = Map.of(Metric.VAL_TIME_SEC, 30.0, Metric.ITERATIONS_PER_SEC, 0.5);
        Map<Metric, Double> quick = Map.of(Metric.VAL_TIME_SEC, 1.0, Metric.ITERATIONS_PER_SEC, 0.5);

        assertThat(apart(run(300, 10, slow), 100)).as("30 s is what 15 iterations take").isEqualTo(45);
        assertThat(apart(run(300, 10, quick), 100)).isEqualTo(20);
        assertThat(apart(run(300, 10, Map.of(Metric.VAL_TIME_SEC, 30.0)), 100)).isEqualTo(20);
    }

    @Test
    void aSingleReportSaysNothingOfTheirDistance() {
        assertThat(apart(run(300, 300, Map.of()), 0)).isEqualTo(20);
    }
}
