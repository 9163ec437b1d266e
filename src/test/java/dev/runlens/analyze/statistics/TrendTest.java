package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static dev.runlens.analyze.statistics.Draws.plus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void theSlopeIsThatOfTheLineThroughTheLastThird() {
        double[] losses = {9, 9, 9, 9, 9, 9, 9, 9, 9, 8, 7, 7, 6, 4};
        Observations observations = Observations.of(even(14), losses);

        Trend trend = trend(observations, new Noise(0.5, 6, 0));

        // Through 8 7 7 6 4 at steps of 50: products −9·50 with squares 10·50².
        assertThat(trend.evaluations()).isEqualTo(5);
        assertThat(trend.spacing()).isEqualTo(50);
        assertThat(trend.slope()).isCloseTo(-9 / 500.0, within(1e-12));
        assertThat(trend.error()).isCloseTo(0.5 / (50 * Math.sqrt(10)), within(1e-12));
        assertThat(trend.freedom()).isEqualTo(6);
    }

    @Test
    void unevenStepsCountByTheirDistance() {
        Observations observations = Observations.of(new double[] {1, 2, 4, 9}, new double[] {9, 8.5, 7.5, 5});

        Trend trend = trend(observations, new Noise(1, 2, 0));

        assertThat(trend.slope()).isCloseTo(-0.5, within(1e-12));
        assertThat(trend.error()).isCloseTo(1 / Math.sqrt(38), within(1e-12));
        assertThat(trend.spacing()).isCloseTo(8 / 3.0, within(1e-12));
    }

    @Test
    void aThirdIsAtLeastFourEvaluationsAndNeedsAKnownNoise() {
        Noise noise = new Noise(1, 2, 0);

        assertThat(trend(Observations.of(even(13), new double[13]), noise).evaluations())
                .isEqualTo(5);
        assertThat(trend(Observations.of(even(12), new double[12]), noise).evaluations())
                .isEqualTo(4);
        assertThat(trend(Observations.of(even(4), new double[4]), noise).evaluations())
                .isEqualTo(4);
        assertThat(Trend.of(Observations.of(even(3), new double[3]), noise)).isEmpty();
        assertThat(Trend.of(Observations.of(even(9), new double[9]), new Noise(Double.NaN, 0, 0)))
                .isEmpty();
    }

    @Test
    void behindAStepTheLineGoesThroughWhatCameAfterIt() {
        double[] losses = new double[24];
        Arrays.setAll(losses, i -> (i < 18 ? 2 : 1.9) + (i % 2 == 0 ? 0.002 : -0.002));
        double[] slope = new double[24];
        Arrays.setAll(slope, i -> 2 - 0.02 * i + (i % 2 == 0 ? 0.002 : -0.002));
        Noise noise = new Noise(0.004, 20, 0);

        Trend step = trend(Observations.of(even(24), losses), noise);
        Trend line = trend(Observations.of(even(24), slope), noise);

        assertThat(step.evaluations()).isEqualTo(6);
        assertThat(step.falling()).isFalse();
        assertThat(line.evaluations()).isEqualTo(8);
        assertThat(line.falling()).isTrue();
    }

    @Test
    void itFallsWhenTheSlopeIsBelowTheFivePercentQuantileOfItsError() {
        // t(3) at 5 %: −2.353363
        assertThat(new Trend(-2.354, 1, 3, 4, 1).falling()).isTrue();
        assertThat(new Trend(-2.353, 1, 3, 4, 1).falling()).isFalse();
        assertThat(new Trend(2.354, 1, 3, 4, 1).falling()).isFalse();
        assertThat(new Trend(-100, 1, 0, 4, 1).falling()).isFalse();
    }

    @Test
    void theGainIsThatOfASlopeThatFadesByAFifthInAQuarterOfItsEvaluations() {
        Trend trend = new Trend(-0.01, 0.001, 5, 4, 50);
        // The fall over each next evaluation is 0.8 of that before, and the line's slope is that of its centre.
        double first = trend.gain(50);

        assertThat(trend.gain(100)).isCloseTo(first * 1.8, within(1e-12));
        assertThat(trend.gain(150)).isCloseTo(first * (1 + 0.8 + 0.64), within(1e-12));
        assertThat(first).isCloseTo(0.5 * Math.pow(0.8, 1.5) * 0.2 / -Math.log(0.8), within(1e-12));
        assertThat(new Trend(0.01, 0.001, 5, 4, 50).gain(50)).isEqualTo(-first);
    }

    @Test
    void theGainLiesBetweenNoneAndThatOfTheStraightLine() {
        // t(5) at 97.5 %: 2.570582
        Interval falling = new Trend(-0.01, 0.001, 5, 4, 50).gainInterval(100);
        Interval unsure = new Trend(-0.01, 0.01, 5, 4, 50).gainInterval(100);
        Interval rising = new Trend(0.01, 0.001, 5, 4, 50).gainInterval(100);

        assertThat(falling.low()).isZero();
        assertThat(falling.high()).isCloseTo(1.2570582, within(1e-6));
        assertThat(unsure.low()).isCloseTo(1 - 2.570582, within(1e-5));
        assertThat(unsure.high()).isCloseTo(1 + 2.570582, within(1e-5));
        assertThat(rising.low()).isCloseTo(-1.2570582, within(1e-6));
        assertThat(rising.high()).isZero();
    }

    @Test
    void shiftAndScaleOfStepsOnlyScaleTheSlope() {
        double[] losses = new Draws(51).normal(20);
        Trend trend = of(even(20), losses);
        Trend scaled = of(plus(even(20), 4, 100), losses);

        assertThat(scaled.slope()).isCloseTo(trend.slope() / 4, within(1e-12));
        assertThat(scaled.falling()).isEqualTo(trend.falling());
        assertThat(scaled.gain(400)).isCloseTo(trend.gain(100), within(1e-12));
    }

    @Test
    void onFlatCurvesAFallIsSeenInAtMostFiveOfAHundred() {
        for (int size : new int[] {6, 12, 31}) {
            Draws draws = new Draws(52 + size);
            int found = 0;
            for (int i = 0; i < 4000; i++) {
                found += of(even(size), draws.normal(size)).falling() ? 1 : 0;
            }
            assertThat(found / 4000.0).isBetween(0.025, 0.057);
        }
    }

    @Test
    void onRealRunsThatAreCutOffTheIntervalHoldsWhatCameNext() {
        // Hugging Face runs evaluated on all of their validation data: there is almost no noise to hide behind.
        double[][] runs = {
                {5.0353, 4.8686, 4.7638, 4.6925, 4.6414, 4.6059, 4.5866, 4.5772, 4.5747, 4.5745},
                {4.56415, 4.2084, 4.09051, 4.02879, 3.99457, 3.9713, 3.96005, 3.95662},
                {
                        4.21563, 3.71289, 3.47005, 3.35653, 3.28401, 3.17528, 3.12783, 3.08701, 3.04666, 3.0378,
                        3.02542,
                        3.01144, 3.00539, 2.99218, 2.98997, 2.99407, 2.98539, 2.97261, 2.97376, 2.9716, 2.95668,
                        2.95199,
                        2.94598, 2.94069
                }
        };
        for (double[] run : runs) {
            for (int cut = 6; cut + 2 <= run.length; cut++) {
                Observations seen = Observations.of(even(run.length), run).first(cut);
                double came = IsotonicFit.falling(seen.losses())[cut - 1] - run[cut + 1];

                Interval expected = trend(seen, Noise.of(seen)).gainInterval(100);

                assertThat(came).isBetween(expected.low() - 0.01, expected.high());
            }
        }
    }

    private static Trend of(double[] steps, double[] losses) {
        Observations observations = Observations.of(steps, losses);
        return trend(observations, Noise.of(observations));
    }

    private static Trend trend(Observations observations, Noise noise) {
        return Trend.of(observations, noise).orElseThrow();
    }

    @Test
    void whatIsMeasuredScattersAboutTheGainOfTheCurve() {
        Trend trend = new Trend(-0.01, 0.002, 5, 4, 10);
        Noise noise = new Noise(0.05, 5, 0);
        double luck = noise.quantile(0.975) * 0.05 * Math.sqrt(2);
        Interval curve = trend.gainInterval(20);

        Interval measured = trend.measuredGain(20, noise);

        assertThat(measured.low()).isCloseTo(curve.low() - luck, within(1e-12));
        assertThat(measured.high()).isCloseTo(curve.high() + luck, within(1e-12));
    }

    @Test
    void itsChangeIsOverTheEvaluationsThatItGoesThrough() {
        Trend trend = new Trend(-0.01, 0.002, 5, 4, 10);
        double half = new Noise(1, 5, 0).quantile(0.95) * 0.002 * 30;

        assertThat(trend.change()).isCloseTo(-0.3, within(1e-12));
        assertThat(trend.changeInterval().low()).isCloseTo(-0.3 - half, within(1e-9));
        assertThat(trend.changeInterval().high()).isCloseTo(-0.3 + half, within(1e-9));
    }
}
