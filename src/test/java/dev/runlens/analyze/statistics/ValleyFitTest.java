package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ValleyFitTest {

    @Test
    void neighboursInTheWrongOrderArePooled() {
        assertThat(IsotonicFit.falling(new double[] {5, 3, 4, 1})).containsExactly(5, 3.5, 3.5, 1);
        assertThat(IsotonicFit.rising(new double[] {1, 4, 3, 5}, new double[] {1, 3, 1, 1}))
                .containsExactly(1, 3.75, 3.75, 5);
        assertThat(IsotonicFit.falling(new double[] {1, 2, 3})).containsExactly(2, 2, 2);
        assertThat(IsotonicFit.falling(new double[0])).isEmpty();
    }

    @Test
    void theFallingFitIsThatOfTheMinMaxFormula() {
        Draws draws = new Draws(11);
        for (int i = 0; i < 300; i++) {
            int size = 1 + i % 8;
            double[] losses = draws.normal(size);
            double[] weights = draws.weights(size);

            assertThat(IsotonicFit.falling(losses, weights)).containsExactly(minMax(losses, weights), within(1e-12));
        }
    }

    @Test
    void theValleyIsTheBestOfAllSplitsByTheMinMaxFormula() {
        Draws draws = new Draws(12);
        for (int i = 0; i < 300; i++) {
            int size = 1 + i % 8;
            double[] losses = draws.normal(size);
            double[] weights = draws.weights(size);
            ValleyFit fit = ValleyFit.of(losses, weights);
            double least = Double.POSITIVE_INFINITY;
            for (int split = 0; split < size; split++) {
                double error = IsotonicFit.error(losses, joined(losses, weights, split), weights);
                assertThat(fit.error(split)).isCloseTo(error, within(1e-12));
                least = Math.min(least, error);
            }

            assertThat(fit.error()).isCloseTo(least, within(1e-12));
            assertThat(IsotonicFit.error(losses, fit.fitted(), weights)).isCloseTo(least, within(1e-12));
        }
    }

    @Test
    void aFitFallsThenRisesAndIsNeverWorseThanOneThatOnlyDoesOne() {
        Draws draws = new Draws(13);
        for (int i = 0; i < 300; i++) {
            int size = 1 + i % 50;
            double[] losses = draws.normal(size);
            ValleyFit fit = ValleyFit.of(losses);
            double[] fitted = fit.fitted();
            int bottom = fit.bottom();

            assertThat(Arrays.copyOfRange(fitted, bottom, size)).isSorted();
            assertThat(Arrays.stream(Arrays.copyOf(fitted, bottom + 1))
                    .map(v -> -v)
                    .toArray())
                            .isSorted();
            assertThat(fit.error()).isLessThanOrEqualTo(fit.fallingError()).isLessThanOrEqualTo(fit.risingError());
            assertThat(fit.error(fit.split())).isEqualTo(fit.error());
            assertThat(fit.turn(fit.split())).isBetween(fit.split(), fit.split() + 1);
            assertThat(fitted[fit.turn(fit.split())]).isEqualTo(fitted[bottom]);
        }
    }

    @Test
    void fallingAndRisingLossesAreTheirOwnFit() {
        ValleyFit falling = ValleyFit.of(new double[] {3, 2, 1});
        ValleyFit rising = ValleyFit.of(new double[] {1, 2, 3});
        ValleyFit valley = ValleyFit.of(new double[] {3, 1, 2});

        assertThat(falling.fitted()).containsExactly(3, 2, 1);
        assertThat(falling.fallingError()).isZero();
        assertThat(falling.risingError()).isEqualTo(2);
        assertThat(falling.bottom()).isEqualTo(2);
        assertThat(rising.fitted()).containsExactly(1, 2, 3);
        assertThat(rising.bottom()).isZero();
        assertThat(rising.fallingError()).isEqualTo(2);
        assertThat(rising.risingError()).isZero();
        assertThat(valley.fitted()).containsExactly(3, 1, 2);
        assertThat(valley.bottom()).isEqualTo(1);
    }

    @Test
    void ofTwoEquallyGoodSplitsTheLaterOneIsTaken() {
        ValleyFit flat = ValleyFit.of(new double[] {1, 1, 1});

        assertThat(flat.split()).isEqualTo(2);
        assertThat(flat.bottom()).isZero();
    }

    @Test
    void onAFlatBottomTheLowestLossIsTheBottom() {
        ValleyFit fit = ValleyFit.of(new double[] {9, 2, 1.5, 2.5, 2, 9});

        assertThat(fit.fitted()).startsWith(9).endsWith(9);
        assertThat(fit.bottom()).isEqualTo(2);
    }

    @Test
    void aFitNeedsOneWeightForEachLoss() {
        assertThatIllegalArgumentException().isThrownBy(() -> ValleyFit.of(new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValleyFit.of(new double[2], new double[1]))
                .withMessage("2 losses with 1 weights");
    }

    private static double[] joined(double[] losses, double[] weights, int split) {
        int size = losses.length;
        double[] joined = Arrays.copyOf(minMax(Arrays.copyOf(losses, split + 1), Arrays.copyOf(weights, split + 1)),
                size);
        double[] negative = new double[size - split - 1];
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -losses[split + 1 + i];
        }
        double[] rising = minMax(negative, Arrays.copyOfRange(weights, split + 1, size));
        for (int i = 0; i < negative.length; i++) {
            joined[split + 1 + i] = -rising[i];
        }
        return joined;
    }

    /// The falling fit at i is the least over j ≤ i of the greatest over k ≥ i of the weighted mean of j to k.
    private static double[] minMax(double[] losses, double[] weights) {
        double[] fitted = new double[losses.length];
        for (int i = 0; i < losses.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j <= i; j++) {
                double greatest = Double.NEGATIVE_INFINITY;
                for (int k = i; k < losses.length; k++) {
                    greatest = Math.max(greatest, mean(losses, weights, j, k));
                }
                least = Math.min(least, greatest);
            }
            fitted[i] = least;
        }
        return fitted;
    }

    private static double mean(double[] losses, double[] weights, int first, int last) {
        double sum = 0;
        double total = 0;
        for (int i = first; i <= last; i++) {
            sum += losses[i] * weights[i];
            total += weights[i];
        }
        return sum / total;
    }
}
