package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlatNullTest {
    private static final double[] THREE = {1, 2, 3};

    @Test
    void threeEvaluationsAndOneDrawAreTheLeast() {
        assertThatThrownBy(() -> FlatNull.of(new double[] {1, 2}, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FlatNull.of(THREE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(FlatNull.of(THREE, 1).pValue(Double.POSITIVE_INFINITY)).isEqualTo(0.5);
    }

    @Test
    void theChanceOfNothingIsOneAndThatOfEverythingTheSmallestThereIs() {
        FlatNull chance = FlatNull.of(new double[] {1, 2, 3, 4, 5, 6}, 199);

        assertThat(chance.pValue(0)).isEqualTo(1);
        assertThat(chance.pValue(Double.MAX_VALUE)).isCloseTo(1 / 200.0, within(1e-15));
    }

    @Test
    void theSameStepsGiveTheSameNumbersAndTheirUnitDoesNotMatter() {
        double[] steps = {10, 20, 30, 45, 50, 60, 70};
        double[] scaled = {1, 2, 3, 4.5, 5, 6, 7};
        FlatNull one = FlatNull.of(steps, 499);

        assertThat(FlatNull.of(steps, 499).critical(0.05)).isEqualTo(one.critical(0.05));
        assertThat(FlatNull.of(scaled, 499).critical(0.05)).isCloseTo(one.critical(0.05), within(1e-9));
    }

    @Test
    void aStatisticAboveTheCriticalOneIsRarerThanItsLevel() {
        FlatNull chance = FlatNull.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 999);
        double critical = chance.critical(0.05);

        assertThat(chance.pValue(critical)).isGreaterThanOrEqualTo(0.05);
        assertThat(chance.pValue(Math.nextUp(critical))).isLessThan(0.05);
    }
}
