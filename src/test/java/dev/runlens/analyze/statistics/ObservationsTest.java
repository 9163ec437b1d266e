package dev.runlens.analyze.statistics;

import static dev.runlens.analyze.statistics.Draws.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ObservationsTest {

    private final Observations some = Observations.of(new double[] {1, 50, 100, 150}, new double[] {5, 4, 3, 3});

    @Test
    void keepsStepsAndLossesInOrder() {
        assertThat(some.size()).isEqualTo(4);
        assertThat(some.step(1)).isEqualTo(50);
        assertThat(some.loss(1)).isEqualTo(4);
        assertThat(some.steps()).containsExactly(1, 50, 100, 150);
        assertThat(some.losses()).containsExactly(5, 4, 3, 3);
    }

    @Test
    void theLowestIsTheEarliestOfSeveral() {
        assertThat(some.lowest()).isEqualTo(2);
        assertThat(some.first(0).lowest()).isEqualTo(-1);
    }

    @Test
    void aPartCanBeTakenFromEitherEnd() {
        assertThat(some.from(2).steps()).containsExactly(100, 150);
        assertThat(some.first(3).losses()).containsExactly(5, 4, 3);
    }

    @Test
    void moreThanAThousandBecomeMeansOfEquallyManyAtTheStepOfTheMiddleOne() {
        double[] steps = even(2001);
        Observations many = Observations.of(steps, steps);

        Observations groups = many.grouped();

        assertThat(many.groupSize()).isEqualTo(3);
        assertThat(groups.size()).isEqualTo(667);
        assertThat(groups.steps()).startsWith(100, 250).endsWith(50 * 2000);
        assertThat(groups.loss(1)).isCloseTo(250, within(1e-9));
        Observations more = Observations.of(even(2003), even(2003));
        assertThat(more.groupStart(0)).isEqualTo(2);
        assertThat(more.grouped().step(0)).isEqualTo(200);
        assertThat(Observations.of(even(1000), even(1000)).grouped().size()).isEqualTo(1000);
    }

    @Test
    void whatIsGivenAndTakenAreCopies() {
        double[] steps = {1, 2};
        double[] losses = {3, 4};
        Observations observations = Observations.of(steps, losses);
        steps[0] = 9;
        losses[0] = 9;
        observations.steps()[1] = 9;
        observations.losses()[1] = 9;

        assertThat(observations.steps()).containsExactly(1, 2);
        assertThat(observations.losses()).containsExactly(3, 4);
    }

    @Test
    void whatIsNoSeriesOfEvaluationsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(new double[2], new double[1]))
                .withMessage("2 steps for 1 losses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(new double[] {1, 1}, new double[] {1, 1}))
                .withMessage("step 1.0 after step 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(new double[] {1, 2}, new double[] {1, Double.NaN}))
                .withMessage("not finite: loss NaN at step 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(new double[] {Double.POSITIVE_INFINITY}, new double[] {1}))
                .withMessageStartingWith("not finite");
    }

    @Test
    void meansOfNeighboursLeaveOutTheFirstFew() {
        Observations seven = Observations.of(new double[] {1, 2, 3, 5, 8, 9, 10}, new double[] {9, 1, 3, 5, 7, 2, 4});

        Observations three = seven.grouped(3);

        assertThat(seven.groupSize(3)).isEqualTo(3);
        assertThat(three.steps()).containsExactly(3, 9);
        assertThat(three.losses()[0]).isCloseTo(3, within(1e-12));
        assertThat(three.losses()[1]).isCloseTo(13 / 3.0, within(1e-12));
        assertThat(seven.grouped(7)).isSameAs(seven);
    }

    @Test
    void thoseWithTheSameStepsAndLossesAreEqual() {
        Observations same = Observations.of(some.steps(), some.losses());

        assertThat(same).isEqualTo(some).hasSameHashCodeAs(some);
        assertThat(Observations.of(some.steps(), new double[] {5, 4, 3, 2})).isNotEqualTo(some);
        assertThat(Observations.of(new double[] {1, 50, 100, 151}, some.losses())).isNotEqualTo(some);
    }

    @Test
    void withoutOneTheOthersStay() {
        Observations three = Observations.of(new double[] {1, 2, 3}, new double[] {7, 8, 9});

        assertThat(three.without(1).steps()).containsExactly(1, 3);
        assertThat(three.without(1).losses()).containsExactly(7, 9);
        assertThat(three.without(0).losses()).containsExactly(8, 9);
        assertThat(three.without(2).losses()).containsExactly(7, 8);
    }
}
