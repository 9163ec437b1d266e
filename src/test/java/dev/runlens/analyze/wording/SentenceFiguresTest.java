package dev.runlens.analyze.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceFiguresTest {
    @ParameterizedTest
    @CsvSource({
            "1.443, 1.443",
            "0, 0.000",
            "-0.0, 0.000",
            "0.0005, 0.001",
            "0.00042, 0.00042",
            "-0.000123, -0.00012",
            "-0.186, -0.186",
            "NaN, NaN",
            "Infinity, infinite",
            "-Infinity, minus infinite"
    })
    void aLossHasThreeDecimalsUnlessThatWouldHideIt(double value, String text) {
        assertThat(Figures.loss(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
            "1e-5, 1e-05",
            "2.5e-6, 2.5e-06",
            "0.0001, 0.0001",
            "20.0, 20",
            "0.1, 0.1",
            "1e15, 1e+15",
            "-3, -3",
            "NaN, NaN"
    })
    void aNumberHasTheFewestDigits(double value, String text) {
        assertThat(Figures.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"12.89, 12.9 %", "-0.04, -0.0 %", "NaN, NaN"})
    void aPercentageHasOneDecimal(double value, String text) {
        assertThat(Figures.percent(value)).isEqualTo(text);
    }

    @Test
    void countsHaveTheirThousandsApartFromFiveDigitsOn() {
        assertThat(Figures.count(9999)).isEqualTo("9999");
        assertThat(Figures.count(10_000)).isEqualTo("10\u202f000");
        assertThat(Figures.count(-751_673)).isEqualTo("-751\u202f673");
        assertThat(Figures.count(1234.5)).isEqualTo("1235");
        assertThat(Figures.count(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void probabilitiesAndDurationsAreRounded() {
        assertThat(Figures.probability(0.0009)).isEqualTo("below 0.001");
        assertThat(Figures.probability(0.001)).isEqualTo("0.001");
        assertThat(Figures.probability(0.0456)).isEqualTo("0.046");
        assertThat(Figures.minutes(119.96)).isEqualTo("120.0 minutes");
        assertThat(Figures.minutes(120)).isEqualTo("2.0 hours");
    }

    @Test
    void significantDigitsRoundHalfToEven() {
        assertThat(Figures.significant(0.12345, 2)).isEqualTo("0.12");
        assertThat(Figures.significant(123456, 2)).isEqualTo("120000");
        assertThat(Figures.significant(Double.NEGATIVE_INFINITY, 2)).isEqualTo("minus infinite");
    }
}
