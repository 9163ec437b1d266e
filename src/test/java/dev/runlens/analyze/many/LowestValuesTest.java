package dev.runlens.analyze.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LowestValuesTest {
    private static final double[] RATES = {5e-5, 1e-4, 2e-4, 5e-4};

    @Test
    void theLowestMeanIsNamedWithThoseThatAreNotToldFromIt() {
        LowestValues values = LowestValues.of(
                new double[] {1, 2, 3, 1, 2, 3, 1, 2, 3},
                new double[] {1.50, 1.10, 1.11, 1.52, 1.12, 1.13, 1.51, 1.11, 1.12}, 3);

        assertThat(values).isEqualTo(new LowestValues(2, List.of(3.0)));
    }

    @Test
    void whereHardlyAnyRunsShareAValueTheCurveThroughThemSays() {
        assertThat(LowestValues.of(new double[] {1, 2, 3, 4, 5, 6, 7}, new double[] {3, 2, 1, 0.9, 1, 2, 3}, 3))
                .isEqualTo(new LowestValues(3, List.of()));
    }

    /// Two values are equal, the others 0.1 and 0.2 worse, against a scatter of 0.02.
    @Test
    void equalValuesAreRarelyToldAndWorseOnesAlways() {
        Random random = new Random(5);
        int told = 0;
        for (int repetition = 0; repetition < 400; repetition++) {
            double[] values = new double[24];
            double[] losses = new double[24];
            for (int i = 0; i < 24; i++) {
                values[i] = RATES[i % 4];
                losses[i] = 1 + new double[] {0.2, 0.1, 0, 0}[i % 4] + 0.02 * random.nextGaussian();
            }
            LowestValues found = LowestValues.of(values, losses, 1e-4);
            assertThat(found.lowest()).isIn(2e-4, 5e-4);
            assertThat(found.alike()).doesNotContain(5e-5, 1e-4);
            told += found.alike().isEmpty() ? 1 : 0;
        }
        assertThat(told).as("of 400 pairs of equal values").isBetween(8, 36);
    }
}
