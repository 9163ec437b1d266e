package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static dev.runlens.analyze.statistics.Draws.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    @Test
    void theMeanIsOverTheLaterHalfWithAnIntervalByStudentsT() {
        double[] early = {9, 9, 9, 9, 9};
        double[] late = {0.1 + 1e-9, 0.5, 0.1, 0.5, 0.1};
        double[] candidate = new double[10];
        System.arraycopy(early, 0, candidate, 0, 5);
        System.arraycopy(late, 0, candidate, 5, 5);

        LossDifference difference = paired(even(10), candidate);

        // Neighbours are as unlike as can be, so they count as independent: t(4) = 2.776445, s² = 0.048.
        assertThat(difference.evaluations()).isEqualTo(5);
        assertThat(difference.kind()).isEqualTo(LossDifference.Kind.PAIRED);
        assertThat(difference.value()).isCloseTo(0.26, within(1e-9));
        assertThat(difference.interval().high()).isCloseTo(0.26 + 2.776445 * Math.sqrt(0.048 / 5), within(1e-6));
        assertThat(difference.interval().low()).isCloseTo(0.26 - 2.776445 * Math.sqrt(0.048 / 5), within(1e-6));
        assertThat(difference.significant()).isEqualTo(new TTest().tTest(0, late) < 0.05);
    }

    @Test
    void ofUnevenlyManyTheMiddleOneIsLate() {
        assertThat(paired(even(13), new Draws(41).normal(13)).evaluations()).isEqualTo(7);
        assertThat(paired(even(6), new Draws(41).normal(6)).evaluations()).isEqualTo(4);
        assertThat(paired(even(4), new Draws(41).normal(4)).evaluations()).isEqualTo(4);
    }

    @Test
    void neighboursThatAreAlikeMakeTheIntervalWider() {
        double[] losses = {0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5.000000001, 6, 7};
        double[] late = Arrays.copyOfRange(losses, 7, 14);
        // Of 1…7: squares 28, products of neighbours 16, so r = 16/28 + 1/7 = 5/7 and f = 6.
        double expected = 2.446912 * Math.sqrt(28 / 6.0 * 6 / 7);

        LossDifference difference = paired(even(14), losses);

        assertThat(difference.value()).isCloseTo(Arrays.stream(late).average().orElseThrow(), within(1e-9));
        assertThat(difference.interval().high() - difference.value()).isCloseTo(expected, within(1e-5));
    }

    @Test
    void onlySharedStepsCount() {
        Observations baseline = Observations.of(new double[] {10, 20, 30, 40, 50, 60},
                new double[] {1.5, 2.5, 3.25, 4.5, 5.5, 6.75});
        Observations candidate = Observations.of(new double[] {5, 20, 30, 35, 40, 60, 70},
                new double[] {9, 3.5, 4.25, 9, 5.5, 7.75, 9});

        LossDifference difference = PairedDifference.of(baseline, candidate).orElseThrow();

        assertThat(difference.evaluations()).isEqualTo(4);
        assertThat(difference.value()).isEqualTo(1);
        assertThat(PairedDifference.of(baseline, candidate.first(5))).isEmpty();
    }

    @Test
    void aRunDiffersFromItsCopyByNothing() {
        double[] losses = new Draws(42).normal(12);
        Observations one = Observations.of(even(12), losses);

        LossDifference difference = PairedDifference.of(one, one).orElseThrow();

        assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
        assertThat(difference.significant()).isFalse();
        assertThat(PairedDifference.furtherEvaluations(one, one)).isEmpty();
    }

    @Test
    void aDifferenceThatRoundingAloneMayMakeIsNone() {
        double[] losses = {2.001, 2.002, 2.003, 2.002, 2.001, 2.002};
        Observations one = Observations.of(even(6), losses);
        Observations other = Observations.of(even(6), new double[] {2.001, 2.002, 2.004, 2.003, 2.002, 2.003});

        LossDifference difference = PairedDifference.of(one, other).orElseThrow();

        assertThat(difference.value()).isCloseTo(0.001, within(1e-12));
        assertThat(difference.interval().high() - difference.value())
                .isCloseTo(3.182446 * Math.sqrt(2) * 0.0005 / Math.sqrt(3) / 2, within(1e-8));
    }

    @Test
    void turningThePairRoundTurnsTheDifferenceRound() {
        Observations one = Observations.of(even(20), new Draws(43).normal(20));
        Observations other = Observations.of(even(20), new Draws(44).normal(20));

        LossDifference there = PairedDifference.of(one, other).orElseThrow();
        LossDifference back = PairedDifference.of(other, one).orElseThrow();

        assertThat(back.value()).isCloseTo(-there.value(), within(1e-12));
        assertThat(back.interval().low()).isCloseTo(-there.interval().high(), within(1e-12));
    }

    @Test
    void soManyMoreEvaluationsWouldDecide() {
        // Four with mean 1 and s = 2·√(4/3) that take turns: t(3)·s/2 > 1, while t(m − 1)·s/√m < 1 from m = 23 on.
        double[] losses = {1 + 2, 1 - 2, 1 + 2, 1 - 2.000000001};
        Observations baseline = Observations.of(even(4), plus(new double[4], 1, Math.E));
        Observations candidate = Observations.of(even(4), plus(losses, 1, Math.E));

        assertThat(PairedDifference.furtherEvaluations(baseline, candidate)).hasValue(2 * (23 - 4));
        Observations clear = Observations.of(even(4), plus(losses, 1, 9 + Math.E));
        assertThat(PairedDifference.furtherEvaluations(baseline, clear)).isEmpty();
        Observations hopeless = Observations.of(even(4), plus(losses, 1, Math.E - 0.99));
        assertThat(PairedDifference.furtherEvaluations(baseline, hopeless)).isEmpty();
        assertThat(PairedDifference.furtherEvaluations(baseline.first(3), candidate))
                .isEmpty();
    }

    private static LossDifference paired(double[] steps, double[] candidate) {
        // With all decimals, so that nothing is put down to rounding.
        Observations baseline = Observations.of(steps, plus(new double[steps.length], 1, Math.E));
        return PairedDifference.of(baseline, Observations.of(steps, plus(candidate, 1, Math.E)))
                .orElseThrow();
    }
}
