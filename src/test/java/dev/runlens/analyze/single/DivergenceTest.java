package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.Divergence.Kind;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DivergenceTest {
    private static final double NAN = Double.NaN;
    private static final double[] FINE = {3, 2, 1, 1};

    private static Optional<Divergence> of(double[] train, double... val) {
        return Divergence.of(Runs.reporting(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(train), Metric.VAL_LOSS, Runs.every10(val))));
    }

    private static Divergence lost(long iteration) {
        return new Divergence(iteration, Kind.NOT_FINITE);
    }

    @Test
    void aLossThatIsNeverFiniteAgainIsLostFromItsFirstSuchValue() {
        assertThat(of(new double[] {3, 2}, 3, NAN, Double.POSITIVE_INFINITY, NAN)).contains(lost(20));
        assertThat(of(new double[] {3, 2, NAN, NAN}, 3, 2, 1, NAN)).as("the earlier of the two").contains(lost(30));
        assertThat(of(new double[] {3, 2, 1, NAN}, 3, NAN, NAN, NAN)).contains(lost(20));
        assertThat(of(new double[] {NAN, NAN, NAN, NAN}, 3, 2, 1, 1)).contains(lost(10));
        assertThat(of(FINE, 3, NAN, 2, 1)).as("it came back").isEmpty();
    }

    /// Weights that are no numbers give no loss that is one.
    @Test
    void evaluationsWithoutNumbersWhileTheTrainLossIsOneAreNoDivergence() {
        assertThat(of(FINE, 3, NAN, Double.POSITIVE_INFINITY, NAN)).isEmpty();
        assertThat(of(FINE, NAN, NAN, NAN, NAN)).as("none gave a number").isEmpty();
        assertThat(of(new double[] {3, 2, 0, 0}, 3, NAN, NAN, NAN))
                .as("0 is what a trainer writes for NaN")
                .contains(lost(20));
        assertThat(of(new double[] {3, 2, 1, NAN}, NAN, NAN, NAN, NAN)).as("in the end neither").contains(lost(10));
    }

    @Test
    void bothLossesThatRiseFarTogetherAndStayAreADivergenceAndNoOverfitting() {
        double[] thrownVal = {2.3, 1.9, 1.7, 1.6, 1.55, 1.52, 1.5, 1.88, 1.91, 1.9, 1.89, 1.9};
        double[] thrown = {2.2, 1.7, 1.4, 1.2, 1.1, 1.05, 1.0, 2.0, 2.05, 1.98, 2.0, 2.01};
        double[] falling = {2.2, 1.7, 1.4, 1.2, 1.1, 1.05, 1.0, 0.9, 0.8, 0.75, 0.7, 0.65};
        double[] outlier = {2.3, 1.9, 1.7, 1.6, 1.55, 1.52, 1.5, 1.49, 1.48, 1.48, 1.47, 1.9};
        double[] back = {2.3, 1.9, 1.7, 1.6, 1.55, 1.52, 1.5, 1.88, 1.91, 1.7, 1.52, 1.49};

        assertThat(of(thrown, thrownVal)).contains(new Divergence(80, Kind.ROSE_TOGETHER));
        assertThat(of(falling, thrownVal)).as("train loss falls: overfitting").isEmpty();
        assertThat(of(thrown, outlier)).as("one evaluation").isEmpty();
        assertThat(of(thrown, back)).as("it came back").isEmpty();
    }

    @Test
    void gradientsThatAreGoneBeforeTheLossTellEarlier() {
        Map<Metric, Series> metrics = new HashMap<>();
        metrics.put(Metric.TRAIN_LOSS, Runs.every10(3, 2, 1, NAN));
        metrics.put(Metric.of("grad_norm"), Runs.every10(1, NAN, NAN, NAN));
        assertThat(Divergence.of(Runs.reporting(metrics))).contains(new Divergence(20, Kind.GRADIENTS));
        metrics.put(Metric.TRAIN_LOSS, Runs.every10(3, NAN, NAN, NAN));
        assertThat(Divergence.of(Runs.reporting(metrics))).as("both at once: the loss says it").contains(lost(20));
    }

    @Test
    void bothLossesAboveTheirFirstByAFifthAreADivergenceFromTheLastTimeBelow() {
        double[] worse = {3, 4, 5, 6};
        assertThat(of(worse, 2, 1.5, 2.3, 2.5)).contains(new Divergence(30, Kind.WORSE_THAN_AT_FIRST));
        assertThat(of(worse, 2, 2.1, 2.3, 2.5)).contains(new Divergence(20, Kind.WORSE_THAN_AT_FIRST));
        assertThat(of(worse, 2, 2.1, 2.3, 2.4)).as("a fifth is not more than a fifth").isEmpty();
        assertThat(of(FINE, 2, 2.1, 2.3, 2.5)).as("train loss fell: overfitting").isEmpty();
        assertThat(of(new double[] {3, 4, 5, 3}, 2, 2.1, 2.3, 2.5)).as("train loss is where it began").isEmpty();
        assertThat(of(new double[] {4}, 2, 3)).as("one report of training").isEmpty();
        assertThat(of(worse, 2)).isEmpty();
    }

    @Test
    void ofSixEvaluationsARiseThatIsMoreThanTheirNoiseIsEnough() {
        double[] worse = {3, 4, 5, 6, 7, 8};
        assertThat(of(worse, 2, 2.01, 2.02, 2.03, 2.04, 2.05)).isPresent();
        assertThat(of(worse, 2, 2.2, 1.9, 2.2, 1.9, 2.05)).as("they scatter by more").isEmpty();
        assertThat(of(worse, 2, 2.01, 2.02, 2.03, 2.05)).as("five do not tell their noise").isEmpty();
    }

    @Test
    void aCurveThatStaysWhereItBeganIsNotLostBecauseItsFirstEvaluationWasLow() {
        double[] worse = {3, 4, 5, 6, 7, 8, 9, 10, 11};
        double[] flat = {1.486, 1.5, 1.49, 1.51, 1.495, 1.505, 1.49, 1.5, 1.513};
        assertThat(of(worse, flat)).isEmpty();
        flat[0] = 1.1;
        assertThat(of(worse, flat)).as("a fifth above its first").isPresent();
    }

    @Test
    void oneEvaluationThatIsNoNumberWhileTrainingGoesOnIsNoDivergence() {
        assertThat(of(new double[] {3, 2.5, 2, 1.8, 1.7}, 3, 2.5, 2.2, NAN)).isEmpty();
        assertThat(of(new double[] {3, 2.5, 2, 1.8, 1.7}, 3, 2.5, NAN, NAN)).as("two are none either").isEmpty();
        assertThat(of(new double[] {3, 2.5, 2, 1.8, NAN}, 3, 2.5, 2.2, NAN)).as("the train loss too")
                .contains(lost(40));
        assertThat(of(new double[] {3, 2.5, 2, 1.8}, 3, 2.5, 2.2, NAN)).as("nothing is known of training since")
                .contains(lost(40));
    }
}
