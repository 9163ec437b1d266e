package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
            "1e-5, 1e-05",
            "1.25e-7, 1.25e-07",
            "1e-4, 0.0001",
            "0.00123, 0.00123",
            "180.235, 180.235",
            "2, 2.0",
            "12345678, 12345678.0",
            "12345678.5, 12345678.5",
            "1e15, 1000000000000000.0",
            "1e16, 1e+16",
            "1.5e300, 1.5e+300",
            "-1e-5, -1e-05",
            "0, 0.0",
            "-0.0, -0.0",
            "4.9E-324, 4.9e-324"
    })
    void exactNumbersLookAsPythonWritesThem(double value, String expected) {
        assertThat(Digits.exact(value)).isEqualTo(expected);
    }

    @Test
    void exactNumbersReadBackAsTheSame() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Digits.exact(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void computedNumbersLoseTheNoiseOfBinaryArithmetic() {
        assertThat(Digits.derived(1.629 - 1.443)).isEqualTo(0.186);
        assertThat(Digits.derived(-1.0 / 3)).isEqualTo(-0.333333333333);
    }

    @Test
    void tableNumbersHaveFixedDecimalsWhateverTheirSize() {
        assertThat(Digits.fixed(1.443, 4)).isEqualTo("1.4430");
        assertThat(Digits.fixed(751673, 0)).isEqualTo("751673");
        assertThat(Digits.scientific(1e-5)).isEqualTo("1.00e-05");
        assertThat(Digits.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(Digits.fixed(Double.POSITIVE_INFINITY, 2)).isEqualTo("inf");
        assertThat(Digits.scientific(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    }

    @Test
    void fixedDecimalsAreThoseOfAFormat() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double value = switch (i % 4) {
                case 0 -> random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4);
                case 1 -> Math.round(random.nextGaussian() * 1000) / 1000.0;
                case 2 -> (random.nextInt(2000) - 1000 + 0.5) / 8;
                default -> random.nextInt(100) - 10 * Math.pow(10, -random.nextInt(5));
            };
            int decimals = random.nextInt(6);

            assertThat(Digits.fixed(value, decimals))
                    .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "f", value));
        }
        assertThat(Digits.fixed(-0.0, 0)).isEqualTo("-0");
        assertThat(Digits.fixed(-9.99, 1)).isEqualTo("-10.0");
    }

    @Test
    void settingsLookAsAPersonTypesThem() {
        assertThat(Digits.typed(20.0)).isEqualTo("20");
        assertThat(Digits.typed(0.1)).isEqualTo("0.1");
        assertThat(Digits.typed(1e-5)).isEqualTo("1e-05");
        assertThat(Digits.typed(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void aNumberThatIsTakenAwayIsOneToASpreadsheet() {
        assertThat(Digits.data(1.35 - 1.4)).isEqualTo("-0.05");
        assertThat(Digits.data(-12)).isEqualTo("-12");
        assertThat(Digits.data(1e-5)).isEqualTo("1e-05");
        assertThat(Digits.data(0)).isEqualTo("0");
        assertThat(Digits.data(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    }
}
