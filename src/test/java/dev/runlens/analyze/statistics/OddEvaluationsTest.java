package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OddEvaluationsTest {
    private static final double SIGMA = 0.01;

    /// Twenty evaluations of a curve that comes down from 2.5 to 1, with noise.
    private static double[] falling(long seed) {
        double[] losses = new Draws(seed).normal(20);
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 1 + 1.5 * Math.exp(-5 * i / 19.0) + SIGMA * losses[i];
        }
        return losses;
    }

    private static List<Integer> odd(double... losses) {
        return OddEvaluations.of(Observations.of(even(losses.length), losses));
    }

    private static double[] with(double by, int... at) {
        double[] losses = falling(4);
        for (int i : at) {
            losses[i] += by;
        }
        return losses;
    }

    @Test
    void oneThatLiesFarOffItsNeighboursIsOddUpwardsAndDownwards() {
        assertThat(odd(falling(4))).isEmpty();
        assertThat(odd(with(0.2, 11))).containsExactly(11);
        assertThat(odd(with(-0.2, 11))).containsExactly(11);
        assertThat(odd(with(50, 3))).containsExactly(3);
        assertThat(odd(with(0.03, 11))).as("three deviations are noise").isEmpty();
    }

    @Test
    void theLastOneIsOddToo() {
        assertThat(odd(with(0.4, 19))).containsExactly(19);
        assertThat(odd(with(-0.4, 19))).containsExactly(19);
        assertThat(odd(with(0.4, 18))).containsExactly(18);
        double[] rested = {2, 1.4, 1.2, 1.1, 1.05, 1.02, 1.03, 1.01, 1.02, 1.01, 1.02, 1.01, 1.00, 1.2};
        assertThat(odd(rested)).as("a rise is counted from the one before").containsExactly(13);
    }

    @Test
    void twoDoNotHideEachOther() {
        assertThat(odd(with(0.5, 9, 16))).containsExactly(9, 16);
        assertThat(OddEvaluations.without(Observations.of(even(20), with(0.5, 9, 16))).steps())
                .hasSize(18)
                .doesNotContain(500, 850);
    }

    @Test
    void aStepAStretchAndATurnAreNotOdd() {
        assertThat(odd(with(0.5, 10, 11))).as("a stretch of two").isEmpty();
        assertThat(odd(with(0.5, 12, 13, 14, 15, 16, 17, 18, 19))).as("a step").isEmpty();
        double[] turn = falling(4);
        for (int i = 14; i < 20; i++) {
            turn[i] += 0.1 * (i - 13);
        }
        assertThat(odd(turn)).isEmpty();
    }

    @Test
    void theFirstTwoAndFewAreNeverOdd() {
        assertThat(odd(with(5, 0))).isEmpty();
        assertThat(odd(with(5, 1))).isEmpty();
        assertThat(odd(2, 1.5, 1.2, 1.1, 9, 1.05, 1.04)).isEmpty();
        assertThat(odd(2, 1.5, 1.2, 1.1, 9, 1.05, 1.04, 1.03)).containsExactly(4);
    }

    @Test
    void whatRoundingMakesIsNotOdd() {
        assertThat(odd(1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.501, 1.5, 1.5, 1.5, 1.5)).isEmpty();
        assertThat(odd(2, 2, 2, 2, 2, 2, 2, 2, 2, 2)).isEmpty();
    }

    @Test
    void ofRunsWithoutAnOddOneHardlyAnyHasOne() {
        int found = 0;
        for (int seed = 0; seed < 500; seed++) {
            found += odd(falling(seed)).isEmpty() ? 0 : 1;
        }
        assertThat(found).isLessThanOrEqualTo(5);
    }
}
