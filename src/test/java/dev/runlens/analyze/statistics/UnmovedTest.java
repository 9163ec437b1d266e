package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnmovedTest {
    private static final double[] FLAT = {2, 2.001, 2};

    private static Observations of(double... losses) {
        return Observations.of(even(losses.length), losses);
    }

    private static boolean unmoved(Observations observations, Scatter scatter) {
        return Unmoved.both(observations, scatter, FLAT, new PosteriorBases());
    }

    @Test
    void exactEvaluationsHaveToStayWithinHalfAPercent() {
        assertThat(unmoved(of(2, 2.004, 1.9950), Scatter.WANDERING)).isTrue();
        assertThat(unmoved(of(2, 2.004, 1.9940), Scatter.WANDERING)).isFalse();
        assertThat(unmoved(of(2, 1.989, 2), Scatter.WANDERING)).isFalse();
    }

    @Test
    void drawsHaveToBeShownToStay() {
        double[] losses = new Draws(3).normal(20);
        double[] quiet = new double[20];
        double[] loud = new double[20];
        for (int i = 0; i < 20; i++) {
            quiet[i] = 2 + 0.001 * losses[i];
            loud[i] = 2 + 0.02 * losses[i];
        }

        assertThat(unmoved(of(quiet), Scatter.INDEPENDENT)).isTrue();
        assertThat(unmoved(of(loud), Scatter.INDEPENDENT)).isFalse();
        quiet[10] -= 0.03;
        quiet[11] -= 0.03;
        assertThat(unmoved(of(quiet), Scatter.INDEPENDENT)).isFalse();
    }

    @Test
    void whereTheTrainLossMovedTheRunLearnt() {
        Observations flat = of(2, 2.001, 2);

        assertThat(Unmoved.both(flat, Scatter.WANDERING, new double[] {3, 2.1, 2, 2}, new PosteriorBases())).isFalse();
        assertThat(Unmoved.both(flat, Scatter.WANDERING, new double[] {2, 2, 2.0099}, new PosteriorBases())).isTrue();
        assertThat(Unmoved.both(flat, Scatter.WANDERING, new double[] {2, 2, 2.0101}, new PosteriorBases())).isFalse();
    }

    @Test
    void theMeanOfTheLastThirdOfTheTrainLossCounts() {
        Observations flat = of(2, 2.001, 2);

        assertThat(Unmoved.both(flat, Scatter.WANDERING, new double[] {2, 9, 2.02, 1.98}, new PosteriorBases()))
                .isTrue();
        assertThat(Unmoved.both(flat, Scatter.WANDERING, new double[] {2, 2, 2.04, 1.99}, new PosteriorBases()))
                .isFalse();
    }

    @Test
    void withoutTrainLossNothingIsShown() {
        assertThat(Unmoved.both(of(2, 2.001, 2), Scatter.WANDERING, new double[0], new PosteriorBases())).isFalse();
        assertThat(Unmoved.both(of(2, 2.001, 2), Scatter.WANDERING, new double[] {2}, new PosteriorBases())).isFalse();
    }

    @Test
    void twoEvaluationsAreTooFew() {
        assertThat(unmoved(of(2, 2.001), Scatter.WANDERING)).isFalse();
    }

    @Test
    void aSmallFallAtEveryEvaluationIsLearning() {
        assertThat(unmoved(of(2, 1.9997, 1.9994, 1.9989), Scatter.WANDERING)).isFalse();
        assertThat(unmoved(of(2, 1.9997, 1.9994, 1.9991), Scatter.WANDERING)).isTrue();
        assertThat(unmoved(of(2, 2.0001, 1.9994, 1.9989), Scatter.WANDERING)).isTrue();
    }
}
