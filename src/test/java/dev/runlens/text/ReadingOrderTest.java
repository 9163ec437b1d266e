package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static final String NAME = "\u062a\u062f\u0631\u064a\u0628";

    @Test
    void whatHasNoLettersFromRightToLeftStaysAsItIs() {
        assertThat(ReadingOrder.leftToRight("run4 · val 1.604")).isEqualTo("run4 · val 1.604");
    }

    @Test
    void aTextThatBeginsWithANameFromRightToLeftRunsFromLeftToRight() {
        String shown = ReadingOrder.leftToRight(NAME + " · val 1.604");

        Bidi bidi = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(bidi.baseIsLeftToRight()).isTrue();
        assertThat(bidi.getLevelAt(shown.indexOf('·'))).isZero();
        assertThat(bidi.getLevelAt(shown.indexOf('v'))).isZero();
    }

    @Test
    void aNumberAfterSuchANameStandsAfterIt() {
        String shown = ReadingOrder.leftToRight("The lowest is " + NAME + " (1.558); then");

        Bidi bidi = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(bidi.getLevelAt(shown.indexOf('('))).isZero();
        assertThat(bidi.getLevelAt(shown.indexOf(')'))).isZero();
    }

    @Test
    void theTwoHalvesOfAShortenedNameStayInTheirOrder() {
        String shown = ReadingOrder.leftToRight(NAME + "…" + NAME + " ends");

        Bidi bidi = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        assertThat(bidi.getLevelAt(shown.indexOf('…'))).isEqualTo(1);
    }
}
