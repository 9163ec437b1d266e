package dev.runlens.analyze.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final double FREEDOM = 17;

    @Test
    void theQuantilesAreThoseOfTheTables() {
        SimultaneousQuantiles quantiles = new SimultaneousQuantiles();

        assertThat(quantiles.withBest(2)).isCloseTo(1.644853626951, within(1e-9));
        assertThat(quantiles.withBest(3)).isCloseTo(1.9163319446906912, within(1e-9));
        assertThat(quantiles.withBest(24)).isCloseTo(2.682632482827263, within(1e-9));
        assertThat(quantiles.withBest(300)).isCloseTo(3.287939852354507, within(1e-9));
        assertThat(quantiles.amongAll(2)).isCloseTo(1.959963984540, within(1e-9));
        assertThat(quantiles.amongAll(3)).isCloseTo(2.343700586381085, within(1e-9));
        assertThat(quantiles.amongAll(100)).isCloseTo(4.302488463599152, within(1e-9));
        assertThat(quantiles.amongAll(300)).isCloseTo(4.75585521335627, within(1e-9));
        assertThat(quantiles.withBest(3)).isEqualTo(quantiles.withBest(3));
    }

    @Test
    void runsThatChanceMayHavePutInTheirOrderShareAPlace() {
        // of three: 1.15 · 1.9163 · 0.1 · √2 = 0.3117
        Places places = places(0.1, 2.3116, 2.0, 2.3118);

        assertThat(placesOf(places, 3)).containsExactly(1, 1, 3);
        assertThat(places.first()).isEqualTo(2);
        assertThat(places.single()).isFalse();
    }

    @Test
    void theRestIsPlacedAmongItself() {
        // of the other two: 1.15 · 1.6449 · 0.1 · √2 = 0.2675
        assertThat(placesOf(places(0.1, 3.0, 2.0, 3.2674), 3)).containsExactly(2, 1, 2);
        assertThat(placesOf(places(0.1, 3.0, 2.0, 3.2676), 3)).containsExactly(2, 1, 3);
        assertThat(places(0.1, 3.0, 2.0, 3.2676).single()).isTrue();
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
    void againstABaselineThatWasNamedBeforeLookingLessIsNeeded() {
        Places places = places(0.1, 2.0, 2.32, 2.31);

        assertThat(places.lowerThanBaseline(0, 1)).isTrue();
        assertThat(places.lowerThanBaseline(0, 2)).isFalse();
        assertThat(places.lowerThanBaseline(1, 0)).isFalse();
        assertThat(places.lower(0, 1)).isFalse();
    }

    @Test
    void ofAnyTwoThatMightHaveBeenLookedAtMoreIsNeeded() {
        // 34 degrees of freedom for two equal deviations: t 2.032245; 1.15 · 2.0322 ÷ 1.9600 · 2.3437 · √2 ÷ 10 = 0.39522
        assertThat(places(0.1, 2.0, 2.396, 5).lower(0, 1)).isTrue();
        assertThat(places(0.1, 2.0, 2.395, 5).lower(0, 1)).isFalse();
    }

    @Test
    void withoutNoiseEveryDifferenceIsOne() {
        Places places = places(0, 2.0, 2.1);

        assertThat(places.lower(0, 1)).isTrue();
        assertThat(places.lower(1, 0)).isFalse();
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
