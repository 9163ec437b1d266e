package dev.runlens.analyze.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.statistics.Interval;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against values of SciPy 1.17.1 (`binomtest`, `permutation_test`, `_bca_interval`), to 1e-9.
class PairedStatisticsTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double[] DIFFERENCES = {0.3, -0.1, 0.25, 0.6, -0.05, 0.0, 0.4, 0.15, -0.2, 0.35};

    @ParameterizedTest
    @CsvSource({"5, 15, 0.04138946533203125", "0, 6, 0.03125", "7, 7, 1", "40, 22, 0.030015864349067285", "1, 0, 1",
            "0, 0, 1"})
    void mcNemarIsTheTwoSidedBinomialTest(int onlyFirst, int onlySecond, double expected) {
        assertThat(McNemar.probability(onlyFirst, onlySecond)).isCloseTo(expected, EXACT);
        assertThat(McNemar.probability(onlySecond, onlyFirst)).isCloseTo(expected, EXACT);
    }

    @Test
    void signsAreFlippedInAllWaysWhereTheyAreFew() {
        assertThat(SignFlipTest.probability(DIFFERENCES, 1)).isCloseTo(0.07421875, EXACT);
        assertThat(SignFlipTest.probability(new double[] {1, 1, 1, -1, 1, 1, 0, 1}, 1)).isCloseTo(0.125, EXACT);
        assertThat(SignFlipTest.probability(new double[5], 1)).isEqualTo(1);
    }

    @Test
    void drawnSignsComeCloseToAllSignsAndAreTheSameForTheSameSeed() {
        // 17 ones and 5 minus ones: the exact probability is that of the binomial test, 0.0169.
        double[] many = DoubleStream.concat(DoubleStream.generate(() -> 1).limit(17),
                DoubleStream.generate(() -> -1).limit(5)).toArray();

        double drawn = SignFlipTest.probability(many, 7);

        assertThat(drawn).isCloseTo(McNemar.probability(17, 5), within(0.005));
        assertThat(SignFlipTest.probability(many, 7)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"0, 20, 0, 0.16112515805281935", "7, 20, 0.1811918241010821, 0.5671457233147637",
            "151, 200, 0.6909575644379659, 0.8094313191096282", "20, 20, 0.8388748419471808, 1"})
    void theIntervalOfAProportionIsWilsons(int count, int of, double low, double high) {
        Interval interval = WilsonInterval.of(count, of);

        assertThat(interval.low()).isCloseTo(low, EXACT);
        assertThat(interval.high()).isCloseTo(high, EXACT);
    }

    @Test
    void theBootstrapIntervalIsCorrectedForBiasAndSkewness() {
        double[] four = {0.1, 0.9, -0.2, 0.35};
        double[] five = {2, 0, 0, 1, 5};

        Interval ofFour = BcaInterval.of(four, meansOfAllResamples(four));
        Interval ofFive = BcaInterval.of(five, meansOfAllResamples(five));

        assertThat(ofFour.low()).isCloseTo(-0.0625, EXACT);
        assertThat(ofFour.high()).isCloseTo(0.7, EXACT);
        assertThat(ofFive.low()).isCloseTo(0.4, EXACT);
        assertThat(ofFive.high()).isCloseTo(3.9451734403085537, EXACT);
    }

    @Test
    void theIntervalOfFewValuesIsStretchedAsStudentsIs() {
        Interval interval = BcaInterval.ofMean(DIFFERENCES, 1);
        double half = 2.2621571628540993 * 0.25407785333546007 / Math.sqrt(10);

        assertThat(interval.low()).isCloseTo(0.17 - half, within(0.05));
        assertThat(interval.high()).isCloseTo(0.17 + half, within(0.05));
        assertThat(BcaInterval.ofMean(DIFFERENCES, 1)).isEqualTo(interval);
        assertThat(BcaInterval.ofMean(new double[] {2, 2, 2}, 1)).isEqualTo(new Interval(2, 2));
    }

    @Test
    void whatCouldHaveBeenShownFollowsFromTheSpread() {
        DetectableDifference scores = DetectableDifference.of(DIFFERENCES, false);

        assertThat(scores.smallest()).isCloseTo(0.2250974881556093, EXACT);
        assertThat(scores.needed()).hasValue((long) Math.ceil(10 * Math.pow(0.2250974881556093 / 0.17, 2)));
        assertThat(DetectableDifference.of(new double[20], true).smallest()).isEqualTo(0.3);
        assertThat(DetectableDifference.of(new double[20], true).needed()).isEmpty();
        assertThat(DetectableDifference.of(new double[] {1}, true).smallest()).isInfinite();
    }

    /// As `p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")` of R.
    @Test
    void severalTestsAreCorrectedByHolm() {
        assertThat(Holm.adjusted(0.01, 0.04, 0.03, 0.005)).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02},
                EXACT);
        assertThat(Holm.adjusted(0.6, 0.7)).containsExactly(new double[] {1, 1}, EXACT);
    }

    private static double[] meansOfAllResamples(double[] values) {
        int n = values.length;
        return IntStream.range(0, (int) Math.pow(n, n)).mapToDouble(code -> {
            double sum = 0;
            for (int rest = code, i = 0; i < n; i++, rest /= n) {
                sum += values[rest % n];
            }
            return sum / n;
        }).toArray();
    }
}
