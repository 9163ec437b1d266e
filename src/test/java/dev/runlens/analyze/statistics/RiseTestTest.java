package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RiseTestTest {
    private final RiseNulls nulls = new RiseNulls();

    /// Evaluations of the sample run whose last ones lie high, three of them by chance.
    static final double[] RUN3 = {
            5.225, 4.608, 4.313, 4.181, 4.276, 4.483, 4.332, 4.257, 4.416, 4.248, 4.406, 4.111, 4.346, 4.265, 4.46,
            4.185,
            4.295, 4.283, 4.199, 4.662, 4.169, 4.529, 4.443, 4.428, 4.293, 4.29, 4.446, 4.235, 4.372, 4.661, 4.708
    };

    static Observations run3() {
        double[] steps = new double[RUN3.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(1, 30.0 * i);
        }
        return Observations.of(steps, RUN3);
    }

    @Test
    void theSampleRunIsNotShownToRise() {
        RiseTest test = RiseTest.of(run3(), Scatter.INDEPENDENT, nulls);

        assertThat(test.statistic()).isCloseTo(9.895, within(0.001));
        assertThat(test.pValue()).isBetween(0.05, 0.07);
        assertThat(test.judged()).isEqualTo(31);
        assertThat(test.significant()).isFalse();
    }

    @Test
    void aPlainValleyIsShown() {
        double[] losses = {2.405, 1.761, 1.635, 1.729, 1.84, 1.953, 2.06, 2.174};
        RiseTest test = RiseTest.of(Observations.of(even(8), losses), Scatter.WANDERING, nulls);

        assertThat(test.significant()).isTrue();
        assertThat(test.pValue()).isLessThan(0.005);
    }

    @Test
    void aCurveThatFallsIsNotEvenCloseToOne() {
        double[] losses = {5.0, 4.9, 4.7, 4.6, 4.55, 4.5};
        RiseTest test = RiseTest.of(Observations.of(even(6), losses), Scatter.INDEPENDENT, nulls);

        assertThat(test.statistic()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
    }

    @Test
    void fewerThanSixAreNotTested() {
        Observations five = Observations.of(even(5), new double[] {3, 2, 1, 2, 3});

        assertThatThrownBy(() -> RiseTest.of(five, Scatter.INDEPENDENT, nulls))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5");
    }

    @Test
    void meansOfNeighboursAreJudgedWhereThereAreManyOrTheWeightsWander() {
        assertThat(judged(48, Scatter.INDEPENDENT)).isEqualTo(48);
        assertThat(judged(49, Scatter.INDEPENDENT)).isEqualTo(16);
        assertThat(judged(24, Scatter.WANDERING)).isEqualTo(24);
        assertThat(judged(25, Scatter.WANDERING)).isEqualTo(12);
        assertThat(judged(200, Scatter.WANDERING)).isEqualTo(22);
    }

    private int judged(int size, Scatter scatter) {
        return RiseTest.of(Observations.of(even(size), new Draws(size).normal(size)), scatter, nulls)
                .judged();
    }

    @Test
    void whatIsSignificantAllowsForTheErrorOfTheSimulation() {
        // p + 1.6449 √(p (1 − p) ÷ 2000) is 0.0496 at 0.0425 and 0.0502 at 0.0430.
        assertThat(new RiseTest(1, 0.0425, 20).significant()).isTrue();
        assertThat(new RiseTest(1, 0.0430, 20).significant()).isFalse();
    }

    @Test
    void noiseOfOneRoundedLogIsNotBelowItsRounding() {
        // Straight lines to three decimals: without the floor the smallest rise would be certain.
        double[] losses = {1.003, 1.002, 1.001, 1.000, 1.000, 1.001, 1.001, 1.001};
        double[] exact = Arrays.stream(losses).map(loss -> loss + 1e-9).toArray();
        double rounded = RiseTest.of(Observations.of(even(8), losses), Scatter.INDEPENDENT, nulls)
                .statistic();
        double full = RiseTest.of(Observations.of(even(8), exact), Scatter.INDEPENDENT, nulls)
                .statistic();

        assertThat(rounded).isLessThanOrEqualTo(full + 1e-6);
    }
}
