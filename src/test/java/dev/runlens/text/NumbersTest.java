package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static String spaced(String written) {
        return written.replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource({
            "1.443, 1.443",
            "0.5, 0.500",
            "0, 0.000",
            "-0.0, 0.000",
            "0.01, 0.010",
            "0.00994, 0.0099",
            "0.00996, 0.010",
            "0.0042, 0.0042",
            "0.0005, 0.0005",
            "0.00042, 0.00042",
            "-0.0000123, −1.2e-05",
            "-0.186, −0.186",
            "1234.56, 1234.6",
            "12345.67, 12 345.7"
    })
    void aLossHasThreeDecimalsOrTwoDigitsWhereItIsSmall(double value, String text) {
        assertThat(spaced(Numbers.loss(value))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, inf", "-Infinity, −inf"})
    void whatIsNotFiniteHasTheSameNameEverywhere(double value, String name) {
        assertThat(Numbers.loss(value)).isEqualTo(name);
        assertThat(Numbers.percent(value)).isEqualTo(name);
        assertThat(Numbers.signedPercent(value)).isEqualTo(name);
        assertThat(Numbers.count(value)).isEqualTo(name);
        assertThat(Numbers.amount(value)).isEqualTo(name);
        assertThat(Numbers.number(value)).isEqualTo(name);
        assertThat(Numbers.significant(value, 2)).isEqualTo(name);
        assertThat(Numbers.decimals(value, 2)).isEqualTo(name);
        assertThat(Numbers.scientific(value, 2)).isEqualTo(name);
    }

    @Test
    void whatNoWholeNumberHoldsIsWrittenWithAnExponentEverywhere() {
        assertThat(spaced(Numbers.percent(1.234e100))).isEqualTo("1.23e+100 %");
        assertThat(spaced(Numbers.signedPercent(1.234e100))).isEqualTo("+1.23e+100 %");
        assertThat(Numbers.count(-1.234e30)).isEqualTo("−1.23e+30");
        assertThat(Numbers.amount(1.234e30)).isEqualTo("1.23e+30");
        assertThat(Numbers.loss(1e100)).isEqualTo("1e+100");
        assertThat(Numbers.decimals(1e16, 1)).isEqualTo("1e+16");
    }

    @ParameterizedTest
    @CsvSource({
            "1e-5, 1e-05",
            "2.5e-6, 2.5e-06",
            "5e-4, 0.0005",
            "0.0001, 0.0001",
            "20.0, 20",
            "0.1, 0.1",
            "0, 0",
            "-0.0, 0",
            "1e10, 10000000000",
            "1e15, 1e+15",
            "-3e-7, −3e-07",
            "-3, −3"
    })
    void aNumberHasTheFewestDigits(double value, String text) {
        assertThat(Numbers.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"12.89, 12.9 %", "-0.04, 0.0 %", "-3.57, −3.6 %", "1433.2, 1433 %", "99.94, 99.9 %", "99.96, 100 %"})
    void aPercentageHasOneDecimalAndFromAHundredOnNone(double value, String text) {
        assertThat(spaced(Numbers.percent(value))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
            "12.89, +12.9 %",
            "-3.57, −3.6 %",
            "0, 0.0 %",
            "0.04, 0.0 %",
            "-0.04, 0.0 %",
            "1433.2, +1433 %",
            "143312, +143 312 %"
    })
    void aSignedPercentageSaysWhichWayItGoes(double value, String text) {
        assertThat(spaced(Numbers.signedPercent(value))).isEqualTo(text);
    }

    @Test
    void countsHaveTheirThousandsApartFromFiveDigitsOn() {
        assertThat(Numbers.count(9999)).isEqualTo("9999");
        assertThat(Numbers.count(10_000)).isEqualTo("10\u202f000");
        assertThat(Numbers.count(-751_673)).isEqualTo("−751\u202f673");
        assertThat(Numbers.count(1234.5)).isEqualTo("1235");
    }

    @ParameterizedTest
    @CsvSource({
            "250, 250",
            "180.24, 180.2",
            "180.0, 180",
            "0.417, 0.417",
            "2.4, 2.4",
            "1234567.4, 1 234 567",
            "9999, 9999",
            "10000, 10 000",
            "0.001, 0.001",
            "0.00012345, 0.000123"
    })
    void amountsHaveAsManyDecimalsAsTheirSizeNeeds(double value, String written) {
        assertThat(spaced(Numbers.amount(value))).isEqualTo(written);
    }

    @Test
    void probabilitiesAndDurationsAreRounded() {
        assertThat(Numbers.probability(0.0009)).isEqualTo("below 0.001");
        assertThat(Numbers.probability(0.001)).isEqualTo("0.001");
        assertThat(Numbers.probability(0.0456)).isEqualTo("0.046");
        assertThat(Numbers.minutes(0.05)).isEqualTo("3.0 seconds");
        assertThat(Numbers.minutes(1.5)).isEqualTo("90 seconds");
        assertThat(Numbers.minutes(119.96)).isEqualTo("120.0 minutes");
        assertThat(Numbers.minutes(120)).isEqualTo("2.0 hours");
        assertThat(spaced(Numbers.waited(Duration.ofNanos(10)))).isEqualTo("1 ms");
        assertThat(spaced(Numbers.waited(Duration.ofMillis(1440)))).isEqualTo("1.4 s");
    }

    @Test
    void aShareIsNeverMoreThanIsReached() {
        assertThat(spaced(Numbers.share(0.999))).isEqualTo("99 %");
        assertThat(spaced(Numbers.share(1))).isEqualTo("100 %");
        assertThat(spaced(Numbers.smallShare(0.004))).isEqualTo("<1 %");
        assertThat(spaced(Numbers.smallShare(0))).isEqualTo("0 %");
        assertThat(spaced(Numbers.smallShare(0.5))).isEqualTo("50 %");
    }

    @Test
    void significantDigitsRoundHalfToEven() {
        assertThat(Numbers.significant(0.12345, 2)).isEqualTo("0.12");
        assertThat(Numbers.significant(123456, 2)).isEqualTo("120000");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Numbers.decimals(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Numbers.decimals(-0.0006, 3)).isEqualTo("−0.001");
    }
}
