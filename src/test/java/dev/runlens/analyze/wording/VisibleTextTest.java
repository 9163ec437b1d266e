package dev.runlens.analyze.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void ordinaryTextOfAnyScriptStays() {
        String text = "run 4 – größer ✓ 学習率 مرحبا 😀 a\u0301";
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void charactersThatCommandATerminalAreWrittenOut() {
        assertThat(VisibleText.of("a\u001b[31mred\u009b0m\u0007\u007f")).isEqualTo("a\\x1b[31mred\\x9b0m\\x07\\x7f");
        assertThat(VisibleText.of("one\ntwo\r\tthree\u2028")).isEqualTo("one\\ntwo\\r\\tthree\\u2028");
    }

    @Test
    void charactersThatReorderOrHideTextAreWrittenOut() {
        assertThat(VisibleText.of("\u202egpj.exe\u200b")).isEqualTo("\\u202egpj.exe\\u200b");
        assertThat(VisibleText.of("\udb40\udc41")).isEqualTo("\\U000e0041");
    }

    @Test
    void proseKeepsItsLinesAndWhatScriptsNeed() {
        assertThat(VisibleText.prose("one\r\ntwo\n\tthree \u200c\u200d 学"))
                .isEqualTo("one\ntwo\n    three \u200c\u200d 学");
        assertThat(VisibleText.prose("a\u001b[2Jb\u202ec\rd\u007f\ud83d~ "))
                .isEqualTo("a\\x1b[2Jb\\u202ec\\rd\\x7f\ufffd~ ");
        assertThat(VisibleText.prose("")).isEmpty();
    }

    @Test
    void textOfAsciiAloneIsNotMadeAnew() {
        String text = String.join(" ", "a", "~", "b");
        assertThat(VisibleText.of(text)).isSameAs(text);
        assertThat(VisibleText.wellFormed(text)).isSameAs(text);
        assertThat(VisibleText.of("a\u001f")).isEqualTo("a\\x1f");
        assertThat(VisibleText.of("a\u007f")).isEqualTo("a\\x7f");
    }

    @Test
    void halfAPairIsReplaced() {
        assertThat(VisibleText.of("x\ud83d")).isEqualTo("x\ufffd");
        assertThat(VisibleText.wellFormed("x\ude00\n😀")).isEqualTo("x\ufffd\n😀");
        assertThat(VisibleText.wellFormed("\ud800 \udfff")).isEqualTo("\ufffd \ufffd");
        assertThat(VisibleText.of("\udfff \ud800")).isEqualTo("\ufffd \ufffd");
    }

    @Test
    void wholeTextIsWellFormedAsItIs() {
        assertThat(VisibleText.wellFormed("\ud7ff😀\ue000\u001b")).isEqualTo("\ud7ff😀\ue000\u001b");
    }
}
