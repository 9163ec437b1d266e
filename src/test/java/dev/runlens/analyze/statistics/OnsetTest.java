package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static dev.runlens.analyze.statistics.Draws.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OnsetTest {

    /// A real overfitting run's validation losses.
    private static final double[] STEPS = {1, 40, 80, 120, 160, 200, 240, 280, 320, 360, 400};
    private static final double[] LOSSES = {5.347, 5.168, 5.555, 5.854, 6.126, 6.185, 6.226, 6.305, 6.303, 6.354, 6.417
    };

    @Test
    void aRealRunThatOverfitsTurnsAtItsLowestEvaluation() {
        Onset onset = onset(STEPS, LOSSES);

        assertThat(onset.significant()).isTrue();
        assertThat(onset.pValue()).isEqualTo(1.0 / (FlatNull.DRAWS + 1));
        assertThat(onset.index()).isEqualTo(1);
        assertThat(onset.low()).isEqualTo(1);
        assertThat(onset.high()).isEqualTo(1);
    }

    @Test
    void aSlowRiseInMuchNoiseIsSeenWithThirtyEvaluations() {
        double[] steps = even(31);
        double[] losses = {
                5.225, 4.608, 4.313, 4.181, 4.276, 4.483, 4.332, 4.257, 4.416, 4.248, 4.406, 4.111, 4.346, 4.265, 4.460,
                4.185, 4.295, 4.283, 4.199, 4.662, 4.169, 4.529, 4.443, 4.428, 4.293, 4.290, 4.446, 4.235, 4.372, 4.661,
                4.708
        };

        Onset onset = onset(steps, losses);

        assertThat(onset.significant()).isTrue();
        assertThat(onset.pValue()).isBetween(0.02, 0.0427);
        assertThat(onset.index()).isEqualTo(11);
        assertThat(onset.high()).isLessThan(30);
    }

    @Test
    void whatIsSignificantIsSoByMoreThanTheErrorOfTheSimulation() {
        assertThat(new Onset(0, 0, 0, 9, 0.0425).significant()).isTrue();
        assertThat(new Onset(0, 0, 0, 9, 0.043).significant()).isFalse();
    }

    @Test
    void theStatisticIsTheGainOfTheValleyOverTheFallingFitInUnitsOfTheNoise() {
        Observations observations = Observations.of(STEPS, LOSSES);
        double[] falling = IsotonicFit.falling(LOSSES);
        double[] valley = ValleyFit.of(LOSSES).fitted();
        double[] equal = IsotonicFit.equal(LOSSES.length);
        double gain = IsotonicFit.error(LOSSES, falling, equal) - IsotonicFit.error(LOSSES, valley, equal);

        assertThat(onset(STEPS, LOSSES).statistic())
                .isCloseTo(gain / Noise.of(observations).variance(), within(1e-6));
    }

    @Test
    void aFallingRunHasNoOnsetAndItsIntervalReachesTheEnd() {
        double[] losses = {5.0353, 4.8686, 4.7638, 4.6925, 4.6414, 4.6059, 4.5866, 4.5772, 4.5747, 4.5745};

        Onset onset = onset(even(10), losses);

        assertThat(onset.statistic()).isZero();
        assertThat(onset.pValue()).isEqualTo(1);
        assertThat(onset.significant()).isFalse();
        assertThat(onset.index()).isEqualTo(9);
        assertThat(onset.high()).isEqualTo(9);
    }

    @Test
    void theIntervalHoldsTheLowestEvaluationAndNotTheLastOfASignificantRise() {
        Draws draws = new Draws(21);
        FlatNull chance = FlatNull.of(even(12));
        int found = 0;
        for (int i = 0; i < 400; i++) {
            double[] losses = draws.normal(12);
            for (int k = 5; k < 12; k++) {
                losses[k] += (k - 5) * 0.5;
            }
            losses[11] = Math.max(losses[11], losses[5] + 1);
            Observations observations = Observations.of(even(12), losses);
            Onset onset = Onset.of(observations, Noise.of(observations), chance);
            found += onset.significant() ? 1 : 0;

            assertThat(onset.significant() && onset.high() == 11).isFalse();
            assertThat(observations.lowest()).isBetween(onset.low(), onset.high());
            assertThat(onset.index()).isBetween(onset.low(), onset.high());
        }
        assertThat(found).isBetween(100, 390);
    }

    @Test
    void neitherShiftNorScaleOfStepsOrLossesMatters() {
        double[] losses = new Draws(22).normal(20);
        Onset onset = onset(even(20), losses);

        assertThat(onset(plus(even(20), 16, 7), losses)).isEqualTo(onset);
        Onset moved = onset(even(20), plus(losses, 4, 16));
        assertThat(moved.index()).isEqualTo(onset.index());
        assertThat(moved.low()).isEqualTo(onset.low());
        assertThat(moved.high()).isEqualTo(onset.high());
        assertThat(moved.pValue()).isEqualTo(onset.pValue());
        assertThat(moved.statistic()).isCloseTo(onset.statistic(), within(1e-9));
    }

    @Test
    void lossesWithoutNoiseThatRiseDoSoForCertain() {
        double pi = Math.PI;
        Onset onset = onset(even(6), new double[] {pi, 2 * pi, 3 * pi, 4 * pi, 5 * pi, 6 * pi});

        assertThat(onset.significant()).isTrue();
        assertThat(onset.index()).isZero();
        assertThat(onset.high()).isZero();
        assertThat(onset(even(6), new double[] {1, 1, 1, 1, 1, 1}).significant())
                .isFalse();
    }

    @Test
    void theSameStepsAlwaysGiveTheSameChances() {
        double[] steps = new Draws(23).steps(15);
        FlatNull one = FlatNull.of(steps, 999);
        FlatNull other = FlatNull.of(steps, 999);

        for (double statistic = 0; statistic < 30; statistic += 0.5) {
            assertThat(one.pValue(statistic)).isEqualTo(other.pValue(statistic));
        }
    }

    @Test
    void theChanceCountsTheDrawsAtLeastAsLarge() {
        FlatNull chance = FlatNull.of(even(8), 999);

        assertThat(chance.pValue(0)).isEqualTo(1);
        assertThat(chance.pValue(1e12)).isEqualTo(0.001);
        assertThat(chance.pValue(chance.critical(0.05))).isEqualTo(0.05);
        assertThat(chance.pValue(Math.nextUp(chance.critical(0.05)))).isEqualTo(0.049);
        assertThat(FlatNull.of(even(8), 9).critical(0.05)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void onFlatCurvesARiseIsSeenInAboutFiveOfAHundred() {
        for (int size : new int[] {6, 12, 31}) {
            Draws draws = new Draws(24 + size);
            FlatNull chance = FlatNull.of(even(size));
            int found = 0;
            for (int i = 0; i < 2000; i++) {
                Observations observations = Observations.of(even(size), draws.normal(size));
                found += Onset.of(observations, Noise.of(observations), chance).significant() ? 1 : 0;
            }
            assertThat(found / 2000.0).isBetween(0.03, 0.07);
        }
    }

    @Test
    void thousandsOfEvaluationsAreJudgedByTheirGroups() {
        double[] losses = new Draws(27).normal(20_007);
        for (int i = 0; i < losses.length; i++) {
            losses[i] += 10 + Math.abs(i - 12_000) / 4000.0;
        }

        Onset onset = onset(even(losses.length), losses);

        assertThat(onset.significant()).isTrue();
        assertThat(12_000).isBetween(onset.low(), onset.high());
        assertThat(onset.index()).isBetween(onset.low(), onset.high());
        assertThat(Observations.of(even(losses.length), losses).lowest()).isBetween(onset.low(), onset.high());
        assertThat(onset.high()).isLessThan(losses.length - 1);
    }

    @Test
    void chancesNeedThreeEvaluationsAndADraw() {
        assertThatIllegalArgumentException().isThrownBy(() -> FlatNull.of(even(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> FlatNull.of(even(3), 0));
    }

    private static Onset onset(double[] steps, double[] losses) {
        Observations observations = Observations.of(steps, losses);
        return Onset.of(observations, Noise.of(observations), FlatNull.of(steps));
    }
}
