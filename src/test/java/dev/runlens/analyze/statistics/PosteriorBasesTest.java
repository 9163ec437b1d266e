package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What runs share changes no bit of what is said of them.
class PosteriorBasesTest {
    @Test
    void estimatesAreTheSameWhoeverElseAsked() {
        Random random = new Random(1);
        PosteriorBases shared = new PosteriorBases();
        for (int i = 0; i < 60; i++) {
            Observations observations = observations(random, i);
            double[] some = i % 2 == 0 ? observations.steps() : new double[] {5, 20, 7.5};
            Posterior alone = Posterior.of(observations);
            Posterior among = Posterior.of(observations, shared);
            assertThat(among.sigma()).isEqualTo(alone.sigma());
            same(among.at(some), alone.at(some));
            same(among.at(some), alone.at(some));
            assertThat(among.each(some)).isEqualTo(alone.each(some));
            assertThat(Turn.of(observations, Scatter.INDEPENDENT, nulls))
                    .isEqualTo(Turn.of(observations, Scatter.INDEPENDENT));
            assertThat(FileChoice.estimated(observations, shared, some).files())
                    .isEqualTo(FileChoice.estimated(observations, some).files());
        }
    }

    private final RiseNulls nulls = new RiseNulls();

    /// Runs of a few kinds: at the same steps, at others, with means of neighbours, all alike.
    private static Observations observations(Random random, int run) {
        int size = run % 5 == 0 ? 230 : 8 + run % 7;
        double[] steps = new double[size];
        double[] losses = new double[size];
        for (int i = 0; i < size; i++) {
            steps[i] = (i + 1) * (run % 3 == 0 ? 10 : 3);
            losses[i] = run % 11 == 0 ? 2 : 2 + Math.exp(-i) + random.nextGaussian() * 0.1;
        }
        return Observations.of(steps, losses);
    }

    private static void same(JointEstimate one, JointEstimate other) {
        double[] weights = new double[one.size()];
        Arrays.fill(weights, 1);
        assertThat(one.deviationOf(weights)).isEqualTo(other.deviationOf(weights));
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.mean(i)).isEqualTo(other.mean(i));
            assertThat(one.deviation(i)).isEqualTo(other.deviation(i));
        }
    }
}
