package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RiseNullsTest {
    private final RiseNulls nulls = new RiseNulls();

    private static double[] steps(int count) {
        double[] steps = new double[count];
        Arrays.setAll(steps, i -> 10.0 * i);
        return steps;
    }

    @Test
    void whatWasAskedForBeforeIsNotSimulatedAgain() {
        assertThat(nulls.at(steps(20), Scatter.INDEPENDENT)).isSameAs(nulls.at(steps(20), Scatter.INDEPENDENT));
        assertThat(nulls.size()).isEqualTo(20);
    }

    @Test
    void aRunThatGrowsEvaluationByEvaluationDoesNotFillTheMemory() {
        for (int count = 100; count < 130; count++) {
            nulls.at(steps(count), Scatter.INDEPENDENT);
        }

        assertThat(nulls.size()).isBetween(1500, 2000);
        assertThat(nulls.at(steps(129), Scatter.INDEPENDENT)).isSameAs(nulls.at(steps(129), Scatter.INDEPENDENT));
    }

    @Test
    void whereACurveIsLowestIsNotWorkedOutAgainWhileNoEvaluationIsAdded() {
        double[] losses = {2, 1.5, 1.2, 1.3, 1.4, 1.6};
        Turn before = nulls.turn(Observations.of(steps(6), losses), Scatter.INDEPENDENT);

        assertThat(nulls.turn(Observations.of(steps(6), losses), Scatter.INDEPENDENT)).isSameAs(before);
        assertThat(nulls.turn(Observations.of(steps(6), losses), Scatter.WANDERING)).isNotEqualTo(before);
        losses[5] = 1.1;
        assertThat(nulls.turn(Observations.of(steps(6), losses), Scatter.INDEPENDENT))
                .isEqualTo(Turn.of(Observations.of(steps(6), losses), Scatter.INDEPENDENT))
                .isNotEqualTo(before);
    }

    @Test
    void whatWasForgottenComesOutTheSame() {
        double before = nulls.at(steps(100), Scatter.INDEPENDENT).pValue(2);
        for (int count = 101; count < 130; count++) {
            nulls.at(steps(count), Scatter.INDEPENDENT);
        }

        assertThat(nulls.at(steps(100), Scatter.INDEPENDENT).pValue(2)).isEqualTo(before);
    }
}
