package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against numbers that numpy computed from the matrix D of all differences: d = D·y, and with M = D·Dᵀ the degrees of
/// freedom are m² ÷ ΣM².
class SecondDifferencesTest {
    private static final double[] UNEVEN = {
            1, 10, 20, 35, 40, 60, 61, 75, 90, 100, 130, 131, 150, 170, 171, 200, 230, 260
    };

    private static double[] even(int count) {
        double[] steps = new double[count];
        Arrays.setAll(steps, i -> 10.0 * i);
        return steps;
    }

    @ParameterizedTest
    @CsvSource({"6, 2.3606557377049167", "7, 2.3606557377049167", "16, 9.582255083179293", "31, 20.567398119122245"})
    void degreesOfFreedomOfEvenSteps(int count, double freedom) {
        assertThat(new SecondDifferences(even(count)).freedom()).isCloseTo(freedom, within(1e-10));
    }

    @Test
    void unevenStepsCorrelateUnevenly() {
        assertThat(new SecondDifferences(UNEVEN).freedom()).isCloseTo(10.504260947251696, within(1e-10));
        assertThat(SecondDifferences.late(UNEVEN).freedom()).isCloseTo(11.249478753905596, within(1e-10));
        assertThat(SecondDifferences.late(even(16)).freedom()).isCloseTo(10.311864406779653, within(1e-10));
        assertThat(new SecondDifferences(even(2)).freedom()).isZero();
    }

    @Test
    void theVarianceIsTheMeanSquareOfNeighboursAndOfThoseTwoAway() {
        double[] losses = {
                3, 2.7, 2.5, 2.45, 2.3, 2.25, 2.24, 2.2, 2.1, 2.15, 2.05, 2.0, 2.02, 1.99, 1.97, 1.98, 1.95, 1.96
        };
        assertThat(new SecondDifferences(UNEVEN).variance(losses)).isCloseTo(0.0015602106205475734, within(1e-15));
        assertThat(SecondDifferences.late(UNEVEN).variance(losses)).isCloseTo(0.0021062532287363382, within(1e-15));
    }

    @Test
    void theErrorOfAFitIsTheWeightedSumOfSquares() {
        double[] losses = {3, 1, 2};
        double[] fitted = {2, 1.5, 1.5};

        assertThat(IsotonicFit.error(losses, fitted, new double[] {1, 1, 1})).isEqualTo(1.5);
        assertThat(IsotonicFit.error(losses, fitted, new double[] {2, 4, 8})).isEqualTo(5);
        assertThat(IsotonicFit.rising(losses, new double[] {1, 1, 1})).containsExactly(2, 2, 2);
        assertThat(IsotonicFit.rising(losses, new double[] {1, 3, 1})).containsExactly(1.5, 1.5, 2);
    }
}
