package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.statistics.Observations;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RestingPlaceTest {
    @Test
    void itIsWhereTheNeighboursHaveTheLevelOfTheEndAndNotTheLuckiestEvaluation() {
        double[] losses = {3, 2.5, 2, 1.5, 1.01, 0.99, 1, 1.01, 1, 1, 0.98, 1, 1.01, 0.99, 1};

        assertThat(RestingPlace.of(at(losses), 5, 0.02)).hasValue(80);
    }

    @Test
    void aLowEvaluationThatTheCurveRoseFromIsNone() {
        double[] losses = {3, 1.6, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8};

        assertThat(RestingPlace.of(at(losses), 4, 0.02)).hasValue(60);
    }

    @Test
    void fewerThanFourAtTheEndTellNone() {
        assertThat(RestingPlace.of(at(1, 1, 1, 1, 1), 3, 0.02)).isEmpty();
    }

    private static Observations at(double... losses) {
        double[] steps = new double[losses.length];
        Arrays.setAll(steps, i -> 10.0 * (i + 1));
        return Observations.of(steps, losses);
    }
}
