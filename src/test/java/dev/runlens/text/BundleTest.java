package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class BundleTest {
    private final Bundle window = Bundle.window(Locale.ENGLISH);

    @Test
    void countsHaveTheirSingular() {
        assertThat(window.get("status.runs", 1)).isEqualTo("1 run");
        assertThat(window.get("status.warnings", 12L)).isEqualTo("12 warnings");
        assertThat(Bundle.PLOT.get("note.hidden", 1)).startsWith("1 value ");
    }

    @Test
    void wholeNumbersAreWrittenAsCountsAlsoWithinAChoice() {
        assertThat(window.get("status.runs", 1234)).isEqualTo("1234 runs");
        assertThat(window.get("status.runs", 12_345)).isEqualTo("12\u202f345 runs");
        assertThat(Bundle.PLOT.get("note.hidden", 12_345)).startsWith("12\u202f345 values ");
    }

    @Test
    void aKeyThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> window.get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }
}
