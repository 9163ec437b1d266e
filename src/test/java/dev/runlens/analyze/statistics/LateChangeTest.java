package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LateChangeTest {

    @Test
    void itIsTheLineThroughTheLastThirdAsAShareOfItsLevel() {
        double[] losses = {3, 2, 1.0000001, 1.01, 1.02, 1.03};

        LateChange change = LateChange.of(Observations.of(even(6), losses), Scatter.INDEPENDENT).orElseThrow();

        // Four values from 1.00 to 1.03 with a mean of 1.015.
        assertThat(change.change()).isCloseTo(0.03 / 1.015, within(1e-6));
        assertThat(change.interval().low() + change.interval().high()).isCloseTo(2 * change.change(), within(1e-9));
    }

    @Test
    void theIntervalIsThatOfStudentsT() {
        double[] losses = new Draws(4).normal(6);
        for (int i = 0; i < 6; i++) {
            losses[i] = 10 + 0.01 * losses[i];
        }
        Observations observations = Observations.of(even(6), losses);
        Noise noise = Noise.of(observations);
        double mean = (losses[2] + losses[3] + losses[4] + losses[5]) / 4;
        // Four even steps: span 3, √Sxx = √5.
        double half = noise.quantile(0.95) * noise.sigma() * 3 / Math.sqrt(5) / mean;

        LateChange draws = LateChange.of(observations, Scatter.INDEPENDENT).orElseThrow();
        LateChange wandering = LateChange.of(observations, Scatter.WANDERING).orElseThrow();

        assertThat(draws.interval().high() - draws.change()).isCloseTo(half, within(1e-9));
        assertThat(wandering.interval().high() - wandering.change()).isCloseTo(1.36 * half, within(1e-9));
        assertThat(wandering.change()).isEqualTo(draws.change());
    }

    @Test
    void theMarginIsATenthOfTheFallWithinBounds() {
        assertThat(margin(1.1)).isCloseTo(0.01, within(1e-6));
        assertThat(margin(1.01)).isEqualTo(0.005);
        assertThat(margin(0.5)).isEqualTo(0.005);
        assertThat(margin(3)).isEqualTo(0.02);
    }

    private static double margin(double first) {
        double[] losses = {first, 1, 1, 1, 1, 1.0000001, 1, 1};
        return LateChange.of(Observations.of(even(8), losses), Scatter.INDEPENDENT)
                .orElseThrow()
                .margin();
    }

    @Test
    void restIsShownByAnIntervalWithinTheMargin() {
        assertThat(new LateChange(0, new Interval(-0.01, 0.01), 0.01, false).atRest()).isTrue();
        assertThat(new LateChange(0, new Interval(-0.0101, 0.01), 0.01, false).atRest()).isFalse();
        assertThat(new LateChange(0, new Interval(-0.01, 0.0101), 0.01, false).atRest()).isFalse();
        assertThat(new LateChange(-0.005, new Interval(-0.01, -0.001), 0.01, false).atRest()).isTrue();
    }

    @Test
    void aSmallRiseThatIsShownIsNoRest() {
        LateChange change = new LateChange(0.005, new Interval(0.001, 0.009), 0.01, false);

        assertThat(change.rose()).isTrue();
        assertThat(change.atRest()).isFalse();
        assertThat(new LateChange(0.005, new Interval(0, 0.009), 0.01, false).rose()).isFalse();
    }

    @Test
    void aRiseThatHangsOnTheLastEvaluationAloneIsNotShown() {
        double[] losses = {3, 1.5, 1.2, 1.1, 1.05, 1.03, 1.02, 1.015, 1.01, 1.012, 1.01, 1.08};
        LateChange last = LateChange.of(Observations.of(even(12), losses), Scatter.INDEPENDENT).orElseThrow();
        assertThat(last.lastAlone()).isEqualTo(last.interval().low() > 0);
        double[] rising = {3, 1.5, 1.2, 1.1, 1.05, 1.03, 1.02, 1.015, 1.03, 1.051, 1.07, 1.09};
        LateChange all = LateChange.of(Observations.of(even(12), rising), Scatter.INDEPENDENT).orElseThrow();

        assertThat(last.rose()).isFalse();
        assertThat(last.atRest()).isFalse();
        assertThat(all.rose()).isTrue();
        assertThat(all.lastAlone()).isFalse();
        assertThat(new LateChange(0.05, new Interval(0.01, 0.09), 0.02, true).rose()).isFalse();
        assertThat(new LateChange(-0.05, new Interval(-0.09, -0.01), 0.02, false).fell()).isTrue();
        assertThat(new LateChange(-0.05, new Interval(-0.09, 0), 0.02, false).fell()).isFalse();
    }

    @Test
    void threeEvaluationsOrALevelOfZeroTellNothing() {
        assertThat(LateChange.of(Observations.of(even(3), new double[] {3, 2, 1}), Scatter.INDEPENDENT))
                .isEmpty();
        assertThat(LateChange.of(Observations.of(even(4), new double[] {0, 0, 0, 0}), Scatter.INDEPENDENT))
                .isEmpty();
    }

    @Test
    void negativeLossesHaveALevelToo() {
        double[] losses = {-1, -2, -2.0000001, -2.02, -2.04, -2.06};

        LateChange change = LateChange.of(Observations.of(even(6), losses), Scatter.INDEPENDENT).orElseThrow();

        assertThat(change.change()).isCloseTo(-0.06 / 2.03, within(1e-6));
        assertThat(change.margin()).isEqualTo(0.02);
    }
}
