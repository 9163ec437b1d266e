package dev.runlens.analyze.answers.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberMatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "it is 5 | 5",
            "2 and 3 make 5. | 5.0",
            "1,234,567 | 1234567",
            "1\u202f234 | 1234",
            "\u22127 | -7",
            "1.5e3 | 1500",
            "1.5E+3 | 1500",
            "25e-1 | 2.5",
            "$12 | 12",
            "so 3 + 4 = 7 #### 7 | it is 1 more than 6 #### 7",
            "-0 | 0",
            "9-3 | -3",
            "0.50 | .5 #### 0.5",
    })
    void equalNumbersMatchHoweverTheyAreWritten(String answer, String reference) {
        assertThat(NumberMatch.of(answer, reference)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "it is 5 or 6 | 5",
            "12,34 | 1234",
            "1234,567 | 1234567",
            "none | 5",
            "5 | none",
            "1.5e | 1500",
            "-7 | 7",
            "7 #### 8 | 7",
            "1,234,56 | 123456",
    })
    void otherNumbersDoNot(String answer, String reference) {
        assertThat(NumberMatch.of(answer, reference)).isZero();
    }

    @Test
    void noNumberIsEqualToNoNumber() {
        assertThat(NumberMatch.of("none", "none")).isZero();
    }

    @Test
    void numbersOfFourHundredCharactersAreNone() {
        assertThat(NumberMatch.of("1".repeat(399), "1".repeat(399))).isEqualTo(1);
        assertThat(NumberMatch.of("1".repeat(400), "1".repeat(400))).isZero();
    }

    @Test
    void aNumberMayStandBehindLongReasoning() {
        assertThat(NumberMatch.of("because ".repeat(100) + "42", "42")).isEqualTo(1);
    }

    @Test
    void onlyTheEndOfALongTextIsLookedAt() {
        assertThat(NumberMatch.of("7" + "x".repeat(99_999), "7")).isEqualTo(1);
        assertThat(NumberMatch.of("7" + "x".repeat(100_000), "7")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", " 5.", "$1,234", "12 %", "\u22123", "£ 2.50\n", "because of x #### 5", "€7"})
    void referencesThatAreNumbers(String reference) {
        assertThat(NumberMatch.isNumber(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "5 apples", "about 5", "12,34", "5 6", "3/4", "#### none", ".5", "%5"})
    void referencesThatAreNone(String reference) {
        assertThat(NumberMatch.isNumber(reference)).isFalse();
    }

    /// The expression states what a number is; the scanner finds the same in any text.
    @Test
    void numbersAreFoundWhereTheExpressionFindsThem() {
        Pattern number = Pattern
                .compile("[-\u2212]?(?:\\d{1,3}(?:[,\u202f]\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?");
        String letters = "0123456789012,,\u202f..-\u2212+eE a";
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Matcher matcher = number.matcher(text);
            int from = 0;
            while (matcher.find()) {
                WrittenNumber found = WrittenNumber.next(text.toString(), from);
                assertThat(found).as("in %s from %d", text, from)
                        .isEqualTo(new WrittenNumber(matcher.start(), matcher.end()));
                from = matcher.end();
            }
            assertThat(WrittenNumber.next(text.toString(), from)).as("in %s from %d", text, from).isNull();
        }
    }
}
