package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static dev.runlens.analyze.statistics.Draws.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RiseStatisticTest {

    @Test
    void itIsTheSmallestOverLeavingOutNoneOrAnyOne() {
        RiseStatistic statistic = new RiseStatistic(even(13));
        int odd = 0;
        for (int seed = 0; seed < 50; seed++) {
            double[] losses = new Draws(seed).normal(13);
            losses[12] += 4;
            losses[0] += seed;
            Observations observations = Observations.of(even(13), losses);
            double least = ratio(observations);
            for (int i = 0; i < 13; i++) {
                least = Math.min(least, ratio(observations.without(i)));
            }
            odd += least < ratio(observations) / 2 ? 1 : 0;

            assertThat(statistic.of(losses, 0)).isCloseTo(least, within(1e-9));
        }
        assertThat(odd).isGreaterThan(25);
    }

    private static double ratio(Observations observations) {
        ValleyFit fit = ValleyFit.of(observations.losses());
        return (fit.fallingError() - fit.error())
                / new SecondDifferences(observations.steps()).settledVariance(observations.losses());
    }

    @Test
    void oneOddEvaluationMakesNoRise() {
        double[] losses = {9, 8, 7, 6, 5, 4, 3, 2, 1, 30};

        assertThat(new RiseStatistic(even(10)).of(losses, 0)).isZero();
    }

    @Test
    void levelAndUnitOfTheLossesDoNotMatter() {
        double[] losses = new Draws(8).normal(20);
        RiseStatistic statistic = new RiseStatistic(even(20));
        double once = statistic.of(losses, 0);

        assertThat(statistic.of(plus(losses, 0.001, 4), 0)).isCloseTo(once, within(1e-6 * once));
    }

    @Test
    void theVarianceIsNeverBelowThatOfTheRounding() {
        double[] losses = {3, 2, 1, 2, 3, 4, 5, 6};
        Observations observations = Observations.of(even(8), losses);
        double least = improvement(observations);
        for (int i = 0; i < 8; i++) {
            least = Math.min(least, improvement(observations.without(i)));
        }

        assertThat(new RiseStatistic(even(8)).of(losses, 100)).isCloseTo(least / 100, within(1e-9));
        assertThat(new RiseStatistic(even(8)).of(losses, 0)).isGreaterThan(least / 100);
    }

    private static double improvement(Observations observations) {
        ValleyFit fit = ValleyFit.of(observations.losses());
        return fit.fallingError() - fit.error();
    }

    @Test
    void aRiseWithoutNoiseIsCertain() {
        double[] losses = {1, 2, 3, 4, 5, 6, 7, 8};

        assertThat(new RiseStatistic(even(8)).of(losses, 0)).isGreaterThan(1e20);
    }
}
