package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSearchTest {
    @ParameterizedTest
    @CsvSource({
            "a <- b <!-- c, <!--, true",
            "<!--, <!--, true",
            "a <!-, <!--, false",
            "<<!- <!--, <!--, true",
            "<!-x<!-, <!--, false",
            "a, <!--, false",
            "'', <!--, false",
            "||a, |a, true",
            "|||, |a, false"
    })
    void wordsAreFoundWhereverTheyStand(String text, String words, boolean found) {
        assertThat(ByteSearch.holds(bytes(text), bytes(words))).isEqualTo(found);
        assertThat(ByteSearch.holds(bytes("12345678 " + text), bytes(words))).isEqualTo(found);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
