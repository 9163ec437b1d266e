package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RiseNullTest {
    private final RiseNulls nulls = new RiseNulls();

    @Test
    void theChanceOfNothingIsOneAndThatOfEverythingTheSmallestThereIs() {
        RiseNull chance = RiseNull.of(even(6), Scatter.INDEPENDENT);

        assertThat(chance.pValue(0)).isEqualTo(1);
        assertThat(chance.pValue(Double.MAX_VALUE)).isEqualTo(1 / 2000.0);
    }

    @Test
    void aStatisticAboveTheCriticalOneIsRarerThanItsLevel() {
        RiseNull chance = RiseNull.of(even(8), Scatter.WANDERING);
        double critical = chance.critical(0.05);

        assertThat(chance.pValue(critical)).isGreaterThanOrEqualTo(0.05);
        assertThat(chance.pValue(Math.nextUp(critical))).isLessThan(0.05);
        assertThat(chance.critical(0.0001)).isInfinite();
    }

    @Test
    void wanderingWeightsLookLikeValleysMoreOften() {
        double draws = RiseNull.of(even(20), Scatter.INDEPENDENT).critical(0.05);
        double wandering = RiseNull.of(even(20), Scatter.WANDERING).critical(0.05);

        assertThat(draws).isBetween(7.0, 10.5);
        assertThat(wandering / draws).isBetween(1.4, 2.6);
    }

    @Test
    void whatHasTheSameDistancesSharesOne() {
        RiseNull one = nulls.at(even(10), Scatter.INDEPENDENT);

        assertThat(nulls.at(Draws.plus(even(10), 3, 7), Scatter.INDEPENDENT)).isSameAs(one);
        assertThat(nulls.at(even(10), Scatter.WANDERING)).isNotSameAs(one);
        assertThat(nulls.at(even(11), Scatter.INDEPENDENT)).isNotSameAs(one);
    }

    @Test
    void distancesAreTakenToATwentiethOfTheirMedian() {
        double[] first = even(10);
        first[0] = 1;
        double[] nearly = even(10);
        nearly[0] = 1.2;
        double[] other = even(10);
        other[0] = 10;

        assertThat(nulls.at(nearly, Scatter.INDEPENDENT)).isSameAs(nulls.at(first, Scatter.INDEPENDENT));
        assertThat(nulls.at(other, Scatter.INDEPENDENT)).isNotSameAs(nulls.at(first, Scatter.INDEPENDENT));
    }

    @Test
    void itDoesNotDependOnWhoAskedFirst() {
        double[] nearly = even(9);
        nearly[8] += 1;
        double first = new RiseNulls().at(nearly, Scatter.INDEPENDENT).critical(0.05);

        assertThat(new RiseNulls().at(even(9), Scatter.INDEPENDENT).critical(0.05)).isEqualTo(first);
        assertThat(RiseNull.of(even(9), Scatter.INDEPENDENT).critical(0.05)).isCloseTo(first, within(1e-9));
    }

    @Test
    void evaluationsThatLieOnTopOfEachOtherAreStillApart() {
        double[] steps = even(8);
        steps[4] = steps[3] + 0.001;

        assertThat(nulls.at(steps, Scatter.INDEPENDENT).critical(0.05)).isPositive();
    }
}
