package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PhraseTest {
    private static Phrase phrase(String text) throws IOException {
        ByteLines lines = new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
        lines.next();
        Phrase phrase = new Phrase();
        phrase.take(lines);
        return phrase;
    }

    @Test
    void wordsAndNumbersAreReadInTheirOrder() throws IOException {
        Phrase phrase = phrase("[rank0] iter 120: loss -1.5e-3, time 12.50ms, mfu inf%\n");

        assertThat(phrase.at("iter ")).isFalse();
        assertThat(phrase.find("iter ")).isTrue();
        assertThat(phrase.whole()).hasValue(120);
        assertThat(phrase.at(": loss ")).isTrue();
        assertThat(phrase.number()).hasValue(-0.0015);
        assertThat(phrase.find("time ")).isTrue();
        assertThat(phrase.number()).hasValue(12.5);
        assertThat(phrase.until(',')).isEqualTo("ms");
        assertThat(phrase.find("mfu ")).isTrue();
        assertThat(phrase.number()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(phrase.find("mfu ")).isFalse();
        assertThat(phrase.isAtEnd()).isFalse();
        assertThat(phrase.restart().at("[rank0]")).isTrue();
    }

    @Test
    void aNumberThatTheEndOfTheFileMayHaveCutIsNone() throws IOException {
        assertThat(phrase("1.25").number()).isEmpty();
        assertThat(phrase("1.25e").number()).isEmpty();
        assertThat(phrase("12").whole()).isEmpty();
        assertThat(phrase("1.25 ").number()).hasValue(1.25);
        assertThat(phrase("1.25\n").number()).hasValue(1.25);
    }

    @Test
    void whatIsNoNumberIsNone() throws IOException {
        for (String text : new String[] {"loss\n", "\n", "-\n", ".\n", "n/a\n", "1.2.3\n", "- 1\n", "(1)\n"}) {
            assertThat(phrase(text).number()).as(text).isEmpty();
        }
        assertThat(phrase("3e\n").number()).hasValue(3);
        assertThat(phrase("99999999999999999999\n").whole()).hasValue(999_999_999_999_999_999L);
    }
}
