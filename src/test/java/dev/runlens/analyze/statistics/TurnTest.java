package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnTest {

    @Test
    void theSampleRunIsLowestBetween90And570() {
        Turn turn = Turn.of(RiseTestTest.run3(), Scatter.INDEPENDENT);

        assertThat(turn.step()).isEqualTo(330);
        assertThat(turn.low()).isEqualTo(90);
        assertThat(turn.high()).isEqualTo(570);
        assertThat(turn.first()).isFalse();
        assertThat(turn.rise()).isCloseTo(4.5357466356 - 4.2932540471, within(1e-8));
    }

    @Test
    void itNeverEndsBeforeTheNeighboursOfTheLowestPoint() {
        double[] losses = {9.000001, 7, 5, 3, 1, 3, 5, 7, 9};

        Turn turn = Turn.of(Observations.of(even(9), losses), Scatter.INDEPENDENT);

        assertThat(turn.step()).isEqualTo(250);
        assertThat(turn.low()).isEqualTo(200);
        assertThat(turn.high()).isEqualTo(300);
    }

    @Test
    void aCurveThatRisesFromTheFirstEvaluationMayHaveTurnedBefore() {
        double[] losses = {4.2083197, 4.224836, 4.4968357, 4.822992};

        Turn turn = Turn.of(Observations.of(new double[] {20, 40, 60, 80}, losses), Scatter.WANDERING);

        assertThat(turn.first()).isTrue();
        assertThat(turn.step()).isEqualTo(20);
        assertThat(turn.low()).isEqualTo(20);
        assertThat(turn.high()).isGreaterThanOrEqualTo(40);
        assertThat(turn.rise()).isBetween(0.3, 0.7);
    }

    @Test
    void aCurveThatFallsIsLowestAtItsEnd() {
        double[] losses = {5.367, 4.318, 4.045, 4.033, 3.914, 3.827, 3.738, 3.703, 3.608, 3.565};

        Turn turn = Turn.of(Observations.of(even(10), losses), Scatter.INDEPENDENT);

        assertThat(turn.step()).isEqualTo(500);
        assertThat(turn.high()).isEqualTo(500);
        assertThat(turn.low()).isEqualTo(450);
        assertThat(turn.rise()).isZero();
    }

    @Test
    void exactEvaluationsAreLowestWhereTheyMeasureLowest() {
        double[] losses = {4.512, 4.510, 4.733, 4.952, 5.175, 5.293, 5.457};

        Turn turn = Turn.of(Observations.of(even(7), losses), Scatter.WANDERING);

        assertThat(turn.step()).isEqualTo(100);
        assertThat(turn.first()).isFalse();
        assertThat(turn.low()).isEqualTo(50);
        assertThat(turn.high()).isGreaterThanOrEqualTo(150);
        assertThat(turn.rise()).isCloseTo(5.457 - 4.510, within(1e-12));
    }

    @Test
    void theLowestOfManyExactEvaluationsLiesInItsInterval() {
        for (int lowest : new int[] {0, 1, 2, 30, 59, 60}) {
            double[] losses = new double[61];
            for (int i = 0; i < losses.length; i++) {
                losses[i] = 3 + 0.01 * Math.abs(i - lowest) + 0.001 * (i % 3) + (i == lowest ? -0.5 : 0);
            }
            Turn turn = Turn.of(Observations.of(even(61), losses), Scatter.WANDERING);

            assertThat(turn.step()).isEqualTo(even(61)[lowest]);
            assertThat(turn.first()).isEqualTo(lowest == 0);
            assertThat(turn.step()).isBetween(turn.low(), turn.high());
        }
    }

    @Test
    void wanderingWeightsMakeItOneValueWider() {
        double[] losses = {3.0001, 2, 1, 2, 3, 4, 5, 6};
        Observations observations = Observations.of(even(8), losses);

        Turn draws = Turn.of(observations, Scatter.INDEPENDENT);
        Turn wandering = Turn.of(observations, Scatter.WANDERING);

        assertThat(draws.low()).isEqualTo(100);
        assertThat(draws.high()).isEqualTo(200);
        assertThat(wandering.low()).isEqualTo(100);
        assertThat(wandering.high()).isEqualTo(200);
        assertThat(Turn.of(noisy(40, 3), Scatter.WANDERING).high() - Turn.of(noisy(40, 3), Scatter.WANDERING).low())
                .isGreaterThan(
                        Turn.of(noisy(40, 3), Scatter.INDEPENDENT).high()
                                - Turn.of(noisy(40, 3), Scatter.INDEPENDENT).low());
    }

    @Test
    void manyEvaluationsMakeItOneWiderAndVeryManyTwo() {
        assertThat(width(40)).isEqualTo(2);
        assertThat(width(41)).isEqualTo(2);
        assertThat(width(101)).isLessThanOrEqualTo(8);
    }

    private static double width(int size) {
        double[] losses = new double[size];
        for (int i = 0; i < size; i++) {
            losses[i] = 1.0000001 + Math.abs(i - size / 2);
        }
        Turn turn = Turn.of(Observations.of(even(size), losses), Scatter.INDEPENDENT);
        assertThat(50.0 * (size / 2 + 1)).isBetween(turn.low(), turn.high());
        return (turn.high() - turn.low()) / 50;
    }

    @Test
    void meansOfNeighboursReachFromTheirFirstToTheirLastEvaluation() {
        Observations observations = noisy(101, 40);

        Turn turn = Turn.of(observations, Scatter.WANDERING);

        // 101 evaluations make 20 means of five, the first evaluation left out: they begin at 2, 7, 12, …
        assertThat((turn.low() / 50 - 2) % 5).isZero();
        assertThat((turn.high() / 50 - 1) % 5).isZero();
        assertThat(turn.low()).isLessThan(51 * 50);
        assertThat(turn.high()).isGreaterThan(51 * 50);
    }

    @Test
    void fromTheFirstMeanOnItReachesFromTheFirstEvaluation() {
        double[] losses = new double[101];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = 1.0000001 + 0.01 * i;
        }

        Turn turn = Turn.of(Observations.of(even(101), losses), Scatter.WANDERING);

        assertThat(turn.first()).isTrue();
        assertThat(turn.low()).isEqualTo(50);
    }

    /// A valley of some depth in σ that turns in the middle.
    private static Observations noisy(int size, double depth) {
        double[] losses = new Draws(size).normal(size);
        for (int i = 0; i < size; i++) {
            losses[i] += depth * Math.abs(2.0 * i / (size - 1) - 1);
        }
        return Observations.of(even(size), losses);
    }
}
