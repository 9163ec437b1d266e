package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Setting;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
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
        assertThat(NumberText.exact(value)).isEqualTo(expected);
    }

    @Test
    void exactNumbersReadBackAsTheSame() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(NumberText.exact(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void computedNumbersLoseTheNoiseOfBinaryArithmetic() {
        assertThat(NumberText.derived(1.629 - 1.443)).isEqualTo(0.186);
        assertThat(NumberText.derived(-1.0 / 3)).isEqualTo(-0.333333333333);
    }

    @Test
    void tableNumbersHaveFixedDecimalsWhateverTheirSize() {
        assertThat(NumberText.fixed(1.443, 4)).isEqualTo("1.4430");
        assertThat(NumberText.fixed(751673, 0)).isEqualTo("751673");
        assertThat(NumberText.scientific(1e-5)).isEqualTo("1.00e-05");
        assertThat(NumberText.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(NumberText.fixed(Double.POSITIVE_INFINITY, 2)).isEqualTo("inf");
        assertThat(NumberText.scientific(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    }

    @Test
    void settingsLookAsAPersonWritesThem() {
        assertThat(NumberText.plain(new Setting.Decimal(20.0))).isEqualTo("20");
        assertThat(NumberText.plain(new Setting.Decimal(0.1))).isEqualTo("0.1");
        assertThat(NumberText.plain(new Setting.Decimal(1e-5))).isEqualTo("1e-05");
        assertThat(NumberText.plain(new Setting.Decimal(Double.NaN))).isEqualTo("NaN");
    }
}
