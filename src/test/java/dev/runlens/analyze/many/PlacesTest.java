package dev.runlens.analyze.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final double FREEDOM = 17;

    @Test
    void theQuantilesAreThoseOfTheTables() {
        SimultaneousQuantiles quantiles = new SimultaneousQuantiles();

        assertThat(quantiles.amongAll(2)).isCloseTo(1.959963984540, within(1e-9));
        assertThat(quantiles.amongAll(3)).isCloseTo(2.343700586381085, within(1e-9));
        assertThat(quantiles.amongAll(100)).isCloseTo(4.302488463599152, within(1e-9));
        assertThat(quantiles.amongAll(300)).isCloseTo(4.75585521335627, within(1e-9));
    }

    /// Against the tables of the studentized range, ÷ √2.
    @Test
    void anIntervalAmongManyIsAsMuchWiderAsTheStudentizedRangeSays() {
        SimultaneousQuantiles quantiles = new SimultaneousQuantiles();

        assertThat(quantiles.wider(2, 5)).isEqualTo(1);
        assertThat(quantiles.wider(3, 10) * student(10)).isCloseTo(2.7412951, within(1e-4));
        assertThat(quantiles.wider(10, 5) * student(5)).isCloseTo(4.9459980, within(1e-4));
        assertThat(quantiles.wider(5, 1) * student(1)).isCloseTo(26.220581, within(1e-3));
        assertThat(quantiles.wider(100, 8) * student(8)).isCloseTo(6.2526925, within(1e-4));
        assertThat(quantiles.wider(20, 200) * student(200)).isCloseTo(3.5921890, within(1e-4));
    }

    @Test
    void manyRunsAreRoundedUpAndDegreesOfFreedomDown() {
        SimultaneousQuantiles quantiles = new SimultaneousQuantiles();

        assertThat(quantiles.wider(1000, 3.9)).isEqualTo(quantiles.wider(1024, 3));
        assertThat(quantiles.wider(1024, 3) * student(3)).isCloseTo(13.474, within(0.01));
        assertThat(quantiles.wider(31, 3)).isLessThan(quantiles.wider(32, 3));
        assertThat(quantiles.wider(33, 3)).isEqualTo(quantiles.wider(34, 3));
        assertThat(quantiles.wider(3, Double.POSITIVE_INFINITY)).isEqualTo(quantiles.wider(3, 200));
        assertThat(quantiles.wider(3, 0.5)).isEqualTo(quantiles.wider(3, 1));
    }

    private static double student(int freedom) {
        return new TDistribution(freedom).inverseCumulativeProbability(0.975);
    }

    @Test
    void runsThatChanceMayHavePutInTheirOrderShareAPlace() {
        // of three with 17 degrees of freedom: 3.6280 ÷ √2 · 0.1 · √2 = 0.3628
        Places places = places(0.1, 2.3627, 2.0, 2.3629);

        assertThat(placesOf(places, 3)).containsExactly(1, 1, 3);
        assertThat(places.first()).isEqualTo(2);
        assertThat(places.single()).isFalse();
    }

    @Test
    void theRestIsPlacedAmongItself() {
        // of the other two: 2.1098 · 0.1 · √2 = 0.29837
        assertThat(placesOf(places(0.1, 3.0, 2.0, 3.2983), 3)).containsExactly(2, 1, 2);
        assertThat(placesOf(places(0.1, 3.0, 2.0, 3.2985), 3)).containsExactly(2, 1, 3);
        assertThat(places(0.1, 3.0, 2.0, 3.2985).single()).isTrue();
    }

    @Test
    void anEstimateOfTheNoiseWithFewDegreesOfFreedomTellsLess() {
        List<RunLoss> often = List.of(new RunLoss(2, 0.1, 17), new RunLoss(2.4, 0.1, 17), new RunLoss(2.5, 0.1, 17));
        List<RunLoss> once = often.stream().map(loss -> new RunLoss(loss.value(), loss.deviation(), 1)).toList();

        assertThat(Places.of(often).single()).isTrue();
        assertThat(Places.of(once).first()).isEqualTo(3);
    }

    @Test
    void oneRunHasAPlaceButIsBetterThanNone() {
        Places places = places(0.1, 3.0);

        assertThat(places.place(0)).isEqualTo(1);
        assertThat(places.single()).isFalse();
    }

    @Test
    void equallyLowRunsShareAPlaceEvenWithoutNoise() {
        assertThat(placesOf(places(0, 3.0, 2.0, 2.0, 3.5), 4)).containsExactly(3, 1, 1, 4);
    }

    @Test
    void aRunWithMoreNoiseIsHarderToTell() {
        Places places = Places.of(List.of(
                new RunLoss(2.0, 0.1, FREEDOM), new RunLoss(2.5, 0.1, FREEDOM), new RunLoss(2.6, 0.4, FREEDOM)));

        assertThat(placesOf(places, 3)).containsExactly(1, 3, 1);
    }

    @Test
    void twoThatTheirDifferenceCannotTellApartShareAPlaceHoweverFarApartTheyAreByThemselves() {
        List<RunLoss> losses = List.of(
                new RunLoss(2, 0.01, FREEDOM), new RunLoss(2.5, 0.01, FREEDOM), new RunLoss(3, 0.01, FREEDOM));
        Places places = Places.of(losses, (lowest, other) -> new Apart(other == 1 ? 0.19 : 0.3, 0.2, FREEDOM));

        assertThat(placesOf(places, 3)).containsExactly(1, 1, 3);
    }

    @Test
    void otherKindsOfChanceAreAskedAsWell() {
        List<RunLoss> losses = List.of(
                new RunLoss(2, 0.01, FREEDOM), new RunLoss(2.5, 0.01, FREEDOM), new RunLoss(3, 0.01, FREEDOM));
        Places places = Places.of(losses, new Pairs() {
            @Override
            public Apart apart(int lowest, int other) {
                return new Apart(losses.get(other).value() - losses.get(lowest).value(), 0.01, FREEDOM);
            }

            @Override
            public boolean more(int lowest, int other, double value, Widening among) {
                return value > among.of(FREEDOM) * 0.6;
            }
        });

        // of three 1.2160 · 0.6 = 0.73
        assertThat(placesOf(places, 3)).containsExactly(1, 1, 3);
    }

    /// One of four and more has an interval of a hundredth by luck: it counts as one in four is, which is as wide as the others.
    @Test
    void anIntervalThatIsNarrowByLuckTellsNoRunFromManyOthers() {
        List<RunLoss> losses = IntStream.range(0, 12).mapToObj(i -> new RunLoss(2 + i, 1, FREEDOM)).toList();
        Places lucky = Places.of(losses, (lowest, other) -> new Apart(0.5, other == 5 ? 0.01 : 1, FREEDOM));
        Places few = Places.of(losses.subList(0, 4), (lowest, other) -> new Apart(0.5, other == 2 ? 0.01 : 1, FREEDOM));

        assertThat(lucky.first()).isEqualTo(12);
        assertThat(few.place(2)).isEqualTo(4);
    }

    @Test
    void runsThatAreFarAboveAreAskedForTheFirstPlaceAlone() {
        List<RunLoss> losses = List.of(new RunLoss(2, 0.01, FREEDOM), new RunLoss(3, 0.01, FREEDOM),
                new RunLoss(3.01, 0.01, FREEDOM), new RunLoss(9, 0.01, FREEDOM));
        List<String> asked = new ArrayList<>();
        Places places = Places.of(losses, (lowest, other) -> {
            asked.add(lowest + " " + other);
            return new Apart(losses.get(other).value() - losses.get(lowest).value(), 0.05, FREEDOM);
        });

        assertThat(placesOf(places, 4)).containsExactly(1, 2, 2, 4);
        assertThat(asked).containsExactly("0 1", "0 2", "0 3", "1 2");
    }

    /// Twelve equal runs of which each is measured with noise of its own, a hundred times.
    @Test
    void amongEqualRunsNoneIsToldApartInNineteenOfTwenty() {
        Random random = new Random(11);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            double scatter = Math.sqrt((square(random) + square(random) + square(random)) / 3);
            List<RunLoss> losses = IntStream.range(0, 12)
                    .mapToObj(run -> new RunLoss(2 + 0.1 * random.nextGaussian(), 0.1 * scatter, 3))
                    .toList();
            told += Places.of(losses).first() < 12 ? 1 : 0;
        }
        assertThat(told).isBetween(4, 16);
    }

    private static double square(Random random) {
        double one = random.nextGaussian();
        return one * one;
    }

    private static Places places(double deviation, double... losses) {
        return Places.of(Arrays.stream(losses)
                .mapToObj(loss -> new RunLoss(loss, deviation, FREEDOM))
                .toList());
    }

    private static int[] placesOf(Places places, int count) {
        return IntStream.range(0, count).map(places::place).toArray();
    }
}
