package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The quick way of writing a number says the same as the general ones.
class ShortestDigitsTest {
    @Test
    void numbersWithFewDecimals() {
        for (long parts = -200_000; parts <= 200_000; parts++) {
            double value = parts / 10_000.0;
            assertThat(Digits.exact(value)).isEqualTo(shortest(value));
        }
    }

    @Test
    void numbersOfAnySize() {
        Random random = new Random(4);
        for (int i = 0; i < 200_000; i++) {
            double value = Math.rint(random.nextGaussian() * Math.pow(10, random.nextInt(22)))
                    / Math.pow(10, random.nextInt(8));
            assertThat(Digits.exact(value)).isEqualTo(shortest(value));
        }
    }

    @Test
    void numbersOfAnyBits() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Digits.exact(value)).isEqualTo(shortest(value));
            }
        }
    }

    @Test
    void numbersAtTheEdges() {
        double[] values = {0.0, -0.0, 1e-4, 5e-4, -5e-4, 9.9999, 0.1 + 0.2, 1e7, 12_345_678.9, 99_999_999_999.9999,
                100_000_000_000.0, 1e15, 1e16, 4.9e-324, Double.MAX_VALUE, -1.0001, 1.00005};
        for (double value : values) {
            assertThat(Digits.exact(value)).isEqualTo(shortest(value));
            assertThat(Double.parseDouble(Digits.exact(value))).isEqualTo(value);
        }
    }

    @Test
    void numbersBehindEachOther() {
        Random random = new Random(6);
        NumberText text = new NumberText();
        StringBuilder expected = new StringBuilder();
        double value = 0;
        for (int i = 0; i < 10_000; i++) {
            value = random.nextBoolean() ? value : random.nextGaussian() * Math.pow(10, random.nextInt(30) - 10);
            text.exact(value);
            text.ascii(" ");
            text.whole((long) value);
            text.ascii(", ");
            expected.append(shortest(value)).append(' ').append((long) value).append(", ");
        }
        assertThat(text.toString()).isEqualTo(expected.toString());
    }

    @Test
    void wholeNumbersOfAnySize() {
        for (long value : new long[] {0, 9, 10, -10, 99, 100, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L,
                999_999_999_999_999_999L, 1_000_000_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE}) {
            NumberText text = new NumberText();
            text.whole(value);
            assertThat(text.toString()).isEqualTo(Long.toString(value));
        }
    }

    @Test
    void computedNumbersAreRoundedAsDecimals() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double size = Math.pow(10, random.nextInt(40) - 20);
            double any = random.nextGaussian() * size;
            // Halves of the last digit, and what lies beside them.
            double half = (random.nextInt(1_000_000) + 100_000_000_000L + 0.5) / Math.pow(10, random.nextInt(14));
            for (double value : new double[] {any, Math.rint(any), half, Math.nextUp(half), -Math.nextDown(half),
                    size}) {
                assertThat(Digits.derived(value)).isEqualTo(
                        new BigDecimal(value).round(new MathContext(12)).doubleValue());
            }
        }
        assertThat(Digits.derived(0)).isZero();
        assertThat(Digits.derived(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    }

    /// What Java says, in the form of Python.
    private static String shortest(double value) {
        String digits = Double.toString(value);
        int exponentAt = digits.indexOf('E');
        if (exponentAt < 0) {
            return digits;
        }
        int exponent = Integer.parseInt(digits, exponentAt + 1, digits.length(), 10);
        if (exponent >= -4 && exponent < 16) {
            String plain = new BigDecimal(digits).stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String mantissa = digits.substring(0, exponentAt);
        String shortest = mantissa.endsWith(".0") ? mantissa.substring(0, mantissa.length() - 2) : mantissa;
        return shortest + Digits.exponent(exponent);
    }
}
