package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    @ParameterizedTest
    @CsvSource({
            "0, 7, 3, 3.6583, 3.658",
            "0, 7, 8, 3.6583, 3.658",
            "0, 7, 1, 3.6, 3.6",
            "3.65, 3.66, 8, 3.65831, 3.658310",
            "3.65, 3.66, 3, 3.658, 3.658",
            "0, 2000, 3, 1234.4, 1234",
            "-1, 1, 3, -0.25, −0.250",
            "0, 1e9, 3, 123456789, 1.235e+08",
            "0, 1e-9, 12, 1.5e-10, 1.500e-10"
    })
    void asManyDecimalsAsTheRangeNeedsAndTheTrainerReported(
            double low, double high, int reported, double value, String text) {
        assertThat(Resolution.of(Scale.linear(low, high), reported).format(value))
                .isEqualTo(text);
    }

    @Test
    void onALogarithmicAxisTheSmallValuesCount() {
        assertThat(Resolution.of(Scale.log(0.02, 10), 8).format(0.0213)).isEqualTo("0.02130");
    }

    @Test
    void whatIsNotFiniteIsNamed() {
        Resolution format = new Resolution(3);
        assertThat(format.format(Double.NaN)).isEqualTo("NaN");
        assertThat(format.format(Double.POSITIVE_INFINITY)).isEqualTo("inf");
        assertThat(format.format(Double.NEGATIVE_INFINITY)).isEqualTo("−inf");
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "3.5, 1", "4.708, 3", "-2.25, 2", "0.12345678, 8", "3.14159265358979, 8", "NaN, 0"})
    void theReportedDecimalsAreSeen(double value, int decimals) {
        assertThat(Resolution.decimalsOf(value)).isEqualTo(decimals);
    }
}
