package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static dev.runlens.analyze.statistics.Draws.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void withEvenStepsItIsTheMeanSquareOfSecondDifferencesOverSix() {
        double[] losses = {1.000000001, 3, 2, 5};
        double first = 1.000000001 - 2 * 3 + 2;
        double second = 3 - 2 * 2 + 5;

        Noise noise = Noise.of(Observations.of(even(4), losses));

        assertThat(noise.variance()).isCloseTo((first * first + second * second) / 12, within(1e-12));
        assertThat(noise.sigma()).isCloseTo(Math.sqrt(noise.variance()), within(1e-15));
    }

    @Test
    void unevenStepsWeighTheNearerNeighbourMore() {
        double[] losses = {0, 1, 0.000000001};

        Noise noise = Noise.of(Observations.of(new double[] {0, 1, 4}, losses));

        // 1 − (¾·0 + ¼·1e-9), with a variance of 1 + 9/16 + 1/16
        assertThat(noise.variance()).isCloseTo(1 / (1 + 0.5625 + 0.0625), within(1e-9));
    }

    @Test
    void aStraightLineHasNoNoise() {
        double[] steps = new Draws(1).steps(40);

        Noise noise = Noise.of(Observations.of(steps, plus(steps, -0.0123456789, 4)));

        assertThat(noise.sigma()).isCloseTo(0, within(1e-12));
    }

    @Test
    void theFirstEvaluationIsLeftOutOfSevenOrMore() {
        double[] losses = new Draws(2).normal(7);
        double[] dropping = losses.clone();
        dropping[0] += 100;
        Observations seven = Observations.of(even(7), dropping);

        assertThat(Noise.of(seven)).isEqualTo(Noise.of(Observations.of(even(7), losses)));
        assertThat(Noise.of(seven.first(6)).sigma()).isGreaterThan(10);
        assertThat(Noise.of(seven).freedom()).isEqualTo(Noise.of(seven.first(6)).freedom(), within(1e-12));
    }

    @Test
    void fromSixteenOnThoseTwoAwayCountAsWell() {
        double[] losses = new double[16];
        losses[8] = 1.000000001;
        // Differences of neighbours: three hit, 1 + 4 + 1; of those two away: the same. 13 and 11 of them.
        assertThat(Noise.of(Observations.of(even(16), losses)).variance()).isCloseTo(12.0 / 6 / 24, within(1e-8));
    }

    @Test
    void degreesOfFreedomFollowFromTheCorrelationOfNeighbours() {
        for (int size = 3; size <= 6; size++) {
            double m = size - 2;
            double expected = m * m / (m + 8 * (m - 1) / 9 + Math.max(0, m - 2) / 18);

            assertThat(new SecondDifferences(even(size)).freedom()).isCloseTo(expected, within(1e-12));
        }
        assertThat(new SecondDifferences(even(2)).freedom()).isZero();
    }

    @Test
    void degreesOfFreedomAreThoseOfTheSimulatedVariance() {
        for (double[] steps : new double[][] {even(6), even(12), even(20), new Draws(3).steps(31)}) {
            SecondDifferences differences = new SecondDifferences(steps);
            Draws draws = new Draws(4);
            double sum = 0;
            double squares = 0;
            int count = 20_000;
            for (int i = 0; i < count; i++) {
                double variance = differences.variance(draws.normal(steps.length));
                sum += variance;
                squares += variance * variance;
            }
            double mean = sum / count;
            double freedom = 2 * mean * mean / (squares / count - mean * mean);

            assertThat(mean).isCloseTo(1, within(0.03));
            assertThat(freedom).isCloseTo(differences.freedom(), within(0.08 * freedom));
        }
    }

    @Test
    void neitherShiftNorScaleOfTheStepsMatters() {
        double[] steps = new Draws(5).steps(25);
        double[] losses = new Draws(6).normal(25);
        double sigma = Noise.of(Observations.of(steps, losses)).sigma();

        assertThat(Noise.of(Observations.of(plus(steps, 1, 1000), losses)).sigma())
                .isCloseTo(sigma, within(1e-12));
        assertThat(Noise.of(Observations.of(plus(steps, 8, 0), losses)).sigma()).isCloseTo(sigma, within(1e-12));
        assertThat(Noise.of(Observations.of(steps, plus(losses, 3, 7))).sigma()).isCloseTo(3 * sigma, within(1e-12));
    }

    @Test
    void itIsNeverLessThanTheRoundingOfTheLog() {
        double rounding = 0.0005 / Math.sqrt(3);

        Noise noise = Noise.of(Observations.of(even(4), new double[] {2.001, 2.001, 2.001, 2.001}));

        assertThat(noise.sigma()).isCloseTo(rounding, within(1e-15));
        assertThat(noise.rounding()).isEqualTo(noise.sigma());
    }

    @Test
    void withFewerThanThreeEvaluationsOnlyTheRoundingIsKnown() {
        assertThat(Noise.of(Observations.of(even(2), new double[] {2.125, 2.5})).sigma())
                .isCloseTo(0.0005 / Math.sqrt(3), within(1e-15));
        assertThat(Noise.of(Observations.of(even(2), new double[] {Math.PI, Math.E})))
                .isEqualTo(new Noise(Double.NaN, 0, 0));
    }

    @Test
    void decimalsAreThoseOfTheLongestValue() {
        assertThat(Rounding.decimals(new double[] {2, 2.5, 1.25})).isEqualTo(2);
        assertThat(Rounding.decimals(new double[] {100})).isZero();
        assertThat(Rounding.sigma(new double[] {2.5, 1.25})).isCloseTo(0.005 / Math.sqrt(3), within(1e-15));
        assertThat(Rounding.sigma(new double[] {2.5})).isZero();
        assertThat(Rounding.sigma(new double[] {1.1234567, 2.5})).isZero();
        assertThat(Rounding.sigma(new double[] {1.123456, 2.5})).isCloseTo(0.0000005 / Math.sqrt(3), within(1e-18));
    }

    @Test
    void quantilesAreThoseOfStudentsT() {
        assertThat(new Noise(1, 3, 0).quantile(0.975)).isCloseTo(3.182446, within(1e-6));
        assertThat(new Noise(1, 0, 0).quantile(0.975)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(new Noise(1, 0, 0).quantile(0.025)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void fromTwelveOnTheLateNoiseIsThatOfTheLastHalf() {
        double[] losses = new Draws(5).normal(13);
        losses[3] += 50;
        Observations observations = Observations.of(even(13), losses);
        Observations half = observations.from(6);
        double[] d = half.losses();
        double sum = 0;
        for (int i = 1; i < 6; i++) {
            sum += Math.pow(d[i - 1] - 2 * d[i] + d[i + 1], 2) / 6;
        }

        assertThat(Noise.late(observations).variance()).isCloseTo(sum / 5, within(1e-12));
        assertThat(Noise.late(observations.first(11))).isEqualTo(Noise.of(observations.first(11)));
        assertThat(Noise.late(observations.first(12)).sigma())
                .isEqualTo(Noise.of(observations.first(12).from(6)).sigma());
    }

    @Test
    void aSteepFirstThirdIsLeftOut() {
        double[] losses = new Draws(6).normal(12);
        Observations calm = Observations.of(even(12), losses);
        double[] steep = losses.clone();
        steep[1] += 60;
        Observations bent = Observations.of(even(12), steep);

        assertThat(Noise.settled(calm)).isEqualTo(Noise.of(calm));
        assertThat(Noise.settled(bent).sigma()).isLessThan(3);
        assertThat(Noise.of(bent).sigma()).isGreaterThan(7);
        assertThat(Noise.settled(bent).freedom()).isLessThan(Noise.of(bent).freedom());
    }

    @Test
    void steepIsMoreThanNineTimesTheMeanSquareOfTheRest() {
        // Nine evaluations, the first left out: differences about the second to the seventh, of which the first two
        // belong to the first third.
        SecondDifferences differences = new SecondDifferences(even(9));
        double[] losses = {0, 0, 0, 0, 0, 0, 1, 0, 0};
        double rest = (1 + 4 + 1) / 6.0;

        assertThat(differences.settledVariance(losses)).isCloseTo(rest / 6, within(1e-12));
        losses[1] = 3 * Math.sqrt(0.39);
        // First third: difference about the third evaluation alone.
        assertThat(differences.steep(losses)).isEqualTo(steep(losses));
        losses[1] = 30;
        assertThat(differences.steep(losses)).isTrue();
        assertThat(differences.settledVariance(losses)).isLessThan(1);
    }

    private static boolean steep(double[] losses) {
        double first = 0;
        double rest = 0;
        int firsts = 0;
        int rests = 0;
        for (int i = 2; i < losses.length - 1; i++) {
            double square = Math.pow(losses[i - 1] - 2 * losses[i] + losses[i + 1], 2) / 6;
            if (3 * i < losses.length) {
                first += square;
                firsts++;
            } else {
                rest += square;
                rests++;
            }
        }
        return first / firsts > 9 * rest / rests;
    }

    @Test
    void ofSevenOrFewerAllCount() {
        double[] losses = {0, 100, 0, 0, 0.1, 0, 0.1};

        assertThat(new SecondDifferences(even(7)).steep(losses)).isFalse();
        assertThat(Noise.settled(Observations.of(even(7), losses)))
                .isEqualTo(Noise.of(Observations.of(even(7), losses)));
    }

    @Test
    void aLineOfNeighboursThatAreAlikeIsMoreUncertain() {
        Noise noise = new Noise(2, 7, 0.5);

        assertThat(noise.ofLine(Scatter.INDEPENDENT)).isEqualTo(noise);
        assertThat(noise.ofLine(Scatter.WANDERING)).isEqualTo(new Noise(2.72, 7, 0.68));
    }
}
