package dev.runlens.analyze.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.statistics.Interval;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        double[] many = ofEach(17, 1, 5, -1);

        double drawn = SignFlipTest.probability(many, 7);

        assertThat(drawn).isCloseTo(McNemar.probability(17, 5), within(0.005));
        assertThat(SignFlipTest.probability(many, 7)).isEqualTo(drawn);
    }

    @Test
    void zerosCountForNothingAndSixteenOtherDifferencesAreFlippedInAllWays() {
        // Of 2¹⁶ patterns two are as extreme as sixteen equal signs; drawn ones never give less than 1 in 10 001.
        double[] sixteen = DoubleStream.concat(DoubleStream.generate(() -> 0.25).limit(16),
                DoubleStream.generate(() -> 0).limit(40)).toArray();

        assertThat(SignFlipTest.probability(sixteen, 1)).isCloseTo(2 / 65536.0, EXACT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-3, 1e9, -1})
    void theUnitOfTheDifferencesChangesNothing(double unit) {
        double[] scaled = DoubleStream.of(DIFFERENCES).map(difference -> difference * unit).toArray();

        assertThat(SignFlipTest.probability(scaled, 1)).isCloseTo(0.07421875, EXACT);
    }

    @Test
    void everyPatternOfSignsIsAsExtremeAsDifferencesThatCancel() {
        assertThat(SignFlipTest.probability(ofEach(9, 0.5, 9, -0.5), 3)).isEqualTo(1);
        assertThat(SignFlipTest.probability(ofEach(8, 0.5, 8, -0.5), 3)).isEqualTo(1);
    }

    /// `2 * binom.sf(59, 100, 0.5)` is 0.0569.
    @Test
    void drawnSignsOfMoreThanSixtyFourDifferencesAreIndependent() {
        assertThat(SignFlipTest.probability(ofEach(60, 0.5, 40, -0.5), 3)).isCloseTo(0.05688793364098089,
                within(0.008));
    }

    /// Few, many and very many differences, whose probabilities are counted, drawn and taken from the normal.
    @ParameterizedTest
    @ValueSource(ints = {10, 40, 20_001})
    void whetherAProbabilityIsAtMostSoMuchIsWhatItIsItself(int count) {
        Random random = new Random(count);
        for (int i = 0; i < 20; i++) {
            double shift = 2 * random.nextDouble() / Math.sqrt(count);
            double[] differences = random.doubles(count, -1 + shift, 1 + shift).toArray();
            double probability = SignFlipTest.probability(differences, 4);
            for (double most : new double[] {probability, Math.nextDown(probability), 0.05, 0.01, 1}) {
                assertThat(SignFlipTest.isAtMost(most, differences, 4)).isEqualTo(probability <= most);
            }
        }
    }

    /// `2 * norm.sf(299 / sqrt(20001))` is 0.03450, and the exact probability, of `binom`, 0.03510.
    @Test
    void ofMoreThanTwentyThousandDifferencesTheSumIsTakenForNormal() {
        double[] many = ofEach(10_150, 0.5, 9_851, -0.5);

        assertThat(SignFlipTest.probability(many, 3)).isCloseTo(0.03449849439601316, within(1e-7));
    }

    @Test
    void ofTwentyThousandDifferencesTheProbabilityIsAShareOfTheDraws() {
        double counted = SignFlipTest.probability(ofEach(10_150, 0.5, 9_850, -0.5), 3) * 10_001;

        assertThat(counted).isCloseTo(Math.rint(counted), EXACT).isBetween(250.0, 450.0);
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
    void whatIsTrueOfAllOrOfNoneHasThatAsItsBound() {
        for (int of = 1; of <= 200; of++) {
            assertThat(WilsonInterval.of(of, of).high()).isEqualTo(1.0);
            assertThat(WilsonInterval.of(0, of).low()).isZero();
        }
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

    /// A symmetric sample, and as many means below its mean as above: the plain quantiles, a tenth of the way from the first
    /// mean to the second.
    @Test
    void withoutBiasAndSkewnessTheIntervalIsThatOfTheQuantiles() {
        Interval interval = BcaInterval.of(new double[] {-1, 1}, new double[] {2, -1, 0, 1, -2});

        assertThat(interval.low()).isCloseTo(-1.9, EXACT);
        assertThat(interval.high()).isCloseTo(1.9, EXACT);
    }

    /// The bias is that of half a mean on the other side, `norm.ppf(0.9)`; the quantiles are NumPy's.
    @Test
    void whereAllMeansAreOnOneSideTheBiasIsFinite() {
        Interval below = BcaInterval.of(new double[] {-1, 1}, new double[] {-5, -4, -3, -2, -1});
        Interval above = BcaInterval.of(new double[] {-1, 1}, new double[] {5, 4, 3, 2, 1});

        assertThat(below.low()).isCloseTo(-2.0928322523514438, EXACT);
        assertThat(below.high()).isCloseTo(-1.0000121899805245, EXACT);
        assertThat(above.low()).isCloseTo(-below.high(), EXACT);
        assertThat(above.high()).isCloseTo(-below.low(), EXACT);
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

    /// The resampled means of 0, 1 and 2 are 0 and 2 in one of 27 cases each, more often than one of 40: the interval that
    /// is not stretched reaches from 0 to 2. 4.303 and 1.960 are the quantiles of Student's t with two degrees of freedom and of
    /// the normal.
    @Test
    void theStretchIsThatOfTheSampleAndOfStudentsT() {
        Interval interval = BcaInterval.ofMean(new double[] {0, 1, 2}, 5);
        double half = Math.sqrt(3 / 2.0) * 4.302652729749462 / 1.959963984540054;

        assertThat(interval.low()).isCloseTo(1 - half, EXACT);
        assertThat(interval.high()).isCloseTo(1 + half, EXACT);
    }

    @Test
    void twoValuesThatDifferHaveAnIntervalAndOneNone() {
        Interval interval = BcaInterval.ofMean(new double[] {0, 1, 0, 1}, 5);

        assertThat(interval.low()).isLessThan(0.5);
        assertThat(interval.high()).isGreaterThan(0.5);
        assertThat(BcaInterval.ofMean(new double[] {0.25}, 5)).isEqualTo(new Interval(0.25, 0.25));
    }

    /// Of a and n − a zeros and ones the standard error is √(a (n − a) ÷ n² ÷ (n − 1)).
    @Test
    void ofMoreThanTwentyThousandValuesTheIntervalIsTheNormals() {
        Interval interval = BcaInterval.ofMean(ofEach(15_001, 1, 5_000, 0), 5);
        double mean = 15_001 / 20_001.0;
        double half = 1.959963984540054 * Math.sqrt(mean * (1 - mean) / 20_000);

        assertThat(interval.low()).isCloseTo(mean - half, EXACT);
        assertThat(interval.high()).isCloseTo(mean + half, EXACT);
    }

    @Test
    void twentyThousandValuesAreDrawn() {
        Interval interval = BcaInterval.ofMean(ofEach(15_000, 1, 5_000, 0), 5);
        double half = 1.959963984540054 * Math.sqrt(0.75 * 0.25 / 19_999);

        assertThat(interval.low()).isCloseTo(0.75 - half, within(0.05 * half)).isNotCloseTo(0.75 - half, EXACT);
        assertThat(interval.high()).isCloseTo(0.75 + half, within(0.05 * half)).isNotCloseTo(0.75 + half, EXACT);
    }

    /// 1.960 + 0.842 is 2.801585; the standard deviation of two values is their distance ÷ √2.
    @Test
    void twoDifferencesAreEnoughToTellWhatCouldBeShown() {
        DetectableDifference two = DetectableDifference.of(new double[] {0.2, 0.4}, false);

        assertThat(two.smallest()).isCloseTo(2.8015852181129683 * 0.2 / Math.sqrt(2) / Math.sqrt(2), EXACT);
        assertThat(two.needed()).hasValue(2);
    }

    /// Every second example differs: twelve examples have six that do, while the spread alone asks for eleven.
    @Test
    void rightAgainstWrongNeedsSixExamplesThatDiffer() {
        DetectableDifference half = DetectableDifference.of(new double[] {1, 0, 1, 0}, true);

        assertThat(half.needed()).hasValue(12);
        assertThat(DetectableDifference.of(new double[] {1, 0, 1, 0}, false).needed()).hasValue(11);
    }

    @Test
    void noDifferenceOfRightAndWrongIsAboveOneAndADifferenceOfScoresMayBe() {
        assertThat(DetectableDifference.of(new double[] {1, -1}, true).smallest()).isEqualTo(1);
        assertThat(DetectableDifference.of(new double[] {10, -10}, false).smallest())
                .isCloseTo(2.8015852181129683 * 20 / 2, EXACT);
    }

    @Test
    void whatWouldTakeMoreThanABillionExamplesIsNotSaid() {
        assertThat(DetectableDifference.of(new double[] {1, -1 + 1e-6}, false).needed()).isEmpty();
        assertThat(DetectableDifference.of(new double[] {1, -1 + 1e-3}, false).needed()).isPresent();
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

    private static double[] ofEach(int some, double value, int others, double other) {
        return DoubleStream.concat(DoubleStream.generate(() -> value).limit(some),
                DoubleStream.generate(() -> other).limit(others)).toArray();
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
