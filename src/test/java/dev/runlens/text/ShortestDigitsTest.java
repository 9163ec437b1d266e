package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestDigitsTest {
    @Test
    void numbersOfFewDecimalsAreWrittenAsAnyOtherIs() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double decimals = Math.pow(10, random.nextInt(7));
            double value = Math.round(random.nextGaussian() * Math.pow(10, random.nextInt(16))) / decimals;
            assertThat(Digits.exact(value)).isEqualTo(Digits.shortest(value));
        }
    }

    @Test
    void soAreThoseAtTheEdges() {
        double[] values = {0.0, -0.0, 1e-4, 5e-4, -5e-4, 9.9999, 0.1 + 0.2, 1e7, 12_345_678.9, 99_999_999_999.9999,
                100_000_000_000.0, 1e15, 1e16, 4.9e-324, Double.MAX_VALUE, -1.0001, 1.00005};
        for (double value : values) {
            assertThat(Digits.exact(value)).isEqualTo(Digits.shortest(value));
            assertThat(Double.parseDouble(Digits.exact(value))).isEqualTo(value);
        }
    }
}
