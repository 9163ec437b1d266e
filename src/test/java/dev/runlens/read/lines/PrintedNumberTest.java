package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {
    private static final String[] FORMS = {"%.3f", "%.3e", "%.17g", "%.0f", "%.8f", "%s", "%.22e"};

    @Test
    void everyNumberIsExactlyWhatTheJdkReads() {
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            double wide = Double.longBitsToDouble(random.nextLong());
            double value = random.nextBoolean() ? wide : random.nextDouble() * Math.pow(10, random.nextInt(12) - 6);
            if (Double.isFinite(value) && Math.abs(value) < 1e300) {
                String text = String.format(Locale.ROOT, FORMS[random.nextInt(FORMS.length)], value);
                assertThat(Double.valueOf(read(text))).as(text).isEqualTo(Double.valueOf(Double.parseDouble(text)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            "123.4, 123400",
            "0.1, 100",
            "370.2, 370200",
            "9007199254740993, 9.007199254740993e18",
            "1e30, 1e33",
            "0, 0"
    })
    void thousandsAreRoundedOnce(String text, double expected) {
        PrintedNumber token = new PrintedNumber();
        token.read(segment(text), 0);
        assertThat(token.scaled(3)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1.5abc | 3",
            "12,345 | 2",
            "1.2.3 | 3",
            "5. | 2",
            "5.e-1 | 5",
            "5.. | 1",
            "5.Then | 1",
            ".5 | 2",
            "1e5 | 3",
            "1e | 1",
            "1e- | 1",
            "nan, | 3",
            "-inf  | 4"
    })
    void numberEndsWhereItEnds(String text, int end) {
        PrintedNumber token = new PrintedNumber();
        assertThat(token.read(segment(text), 0)).isTrue();
        assertThat(token.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "abc", ".", ".e5", "nano", "info", "infinitely", "e5", "--1"})
    void whatIsNoNumberIsNotRead(String text) {
        assertThat(new PrintedNumber().read(segment(text), 0)).isFalse();
    }

    @Test
    void commasCountOnlyBetweenGroupsOfThree() {
        PrintedNumber token = new PrintedNumber();
        assertThat(token.readGrouped(segment("1,234,567.5k"), 0)).isTrue();
        assertThat(token.value()).isEqualTo(1_234_567.5);
        assertThat(token.readGrouped(segment("1,23"), 0)).isTrue();
        assertThat(token.value()).isEqualTo(1);
    }

    private static double read(String text) {
        PrintedNumber token = new PrintedNumber();
        assertThat(token.read(segment(text), 0)).as(text).isTrue();
        assertThat(token.end()).as(text).isEqualTo(text.length());
        return token.value();
    }

    private static TextLine segment(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TextLine segment = new TextLine();
        segment.take(bytes, 0, bytes.length, 1, false);
        return segment;
    }
}
