package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.analyze.statistics.RiseNulls;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RunAnalysisTest {
    private static final double NAN = Double.NaN;

    @Test
    void theGapIsThatOfTheFinalLosses() {
        Run run = Runs.configured("run3").withFinals(Runs.finals(1.443, 1.629));
        assertThat(analysis(run).gap())
                .extracting(Gap::value, as(InstanceOfAssertFactories.DOUBLE))
                .isCloseTo(0.186, within(1e-9));
        assertThat(analysis(run.withFinals(FinalMetrics.none())).gap()).isNull();
        assertThat(analysis(run.withFinals(Runs.finals(1, NAN))).gap()).isNull();
    }

    @Test
    void theBestValidationIsTheEarliestOfTheLowestFiniteOnes() {
        RunAnalysis analysis = analysis(Map.of(Metric.VAL_LOSS, Runs.every10(3, 2, NAN, 2, 2.5)));
        assertThat(analysis.best()).isEqualTo(new BestValidation(2, 20));
        assertThat(analysis(Map.of(Metric.VAL_LOSS, Runs.every10(1, 2))).best()).isEqualTo(new BestValidation(1, 10));
        assertThat(analysis(Map.of(Metric.VAL_LOSS, Runs.every10(NAN))).best()).isNull();
    }

    @Test
    void aLossThatIsNeverFiniteAgainHasDivergedWhereThatBegins() {
        RunAnalysis analysis = analysis(Map.of(
                Metric.TRAIN_LOSS, Runs.every10(3, NAN, 2, NAN, Double.POSITIVE_INFINITY),
                Metric.VAL_LOSS, Runs.every10(3, 3, 3, 3, NAN)));
        assertThat(analysis.divergedAt()).hasValue(40);
        assertThat(analysis.status()).isEqualTo(RunStatus.DIVERGED);
    }

    @Test
    void theEarlierOfTwoLossesThatAreLostCounts() {
        assertThat(analysis(Map.of(
                Metric.TRAIN_LOSS, Runs.every10(3, 2, 1, NAN),
                Metric.VAL_LOSS, Runs.every10(3, NAN, NAN)))
                        .divergedAt())
                                .hasValue(20);
    }

    @Test
    void oneLostWindowFollowedByFiniteValuesIsNoDivergence() {
        RunAnalysis analysis = analysis(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(3, NAN, 2), Metric.VAL_LOSS, Runs.every10(3, 2, 1)));
        assertThat(analysis.divergedAt()).isEmpty();
        assertThat(analysis.status()).isEqualTo(RunStatus.UNDETERMINED);
    }

    @Test
    void aCurveWithoutEvaluationsHasNoValidation() {
        assertThat(analysis(Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2))).status())
                .isEqualTo(RunStatus.NO_VALIDATION);
    }

    @Test
    void withoutAnyCurveTheStatusIsUnknown() {
        assertThat(analysis(Runs.configured("config only")).status()).isNull();
        assertThat(analysis(Runs.configured("typed").withFinals(Runs.finals(1, 2)))
                .status())
                        .isNull();
    }

    private static RunAnalysis analysis(Map<Metric, Series> metrics) {
        return analysis(Runs.reporting(metrics));
    }

    private static RunAnalysis analysis(Run run) {
        return ComparedRun.of(run, GapThresholds.DOCUMENTED, new RiseNulls()).analysis();
    }
}
