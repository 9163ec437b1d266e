package dev.runlens.benchmark.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BarsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void whereAnEmptyProgramTakesTwiceAsLongBarsAreTwiceAsHighAndThatIsSaid() {
        Bars bars = bars(0.060);
        bars.print("a picture", 99, 50);
        assertThat(bars.held()).isTrue();
        bars.print("another", 101, 50);
        assertThat(bars.held()).isFalse();
        assertThat(text()).contains("an empty program takes 0.060 s: bars are those of 0.030 s, × 2.00 here",
                "(bar 50, here 100: held)", "(bar 50, here 100: NOT HELD)");
    }

    @Test
    void aQuickMachineHasTheBarsAsTheyAre() {
        Bars bars = bars(0.015);
        bars.print("a picture", 49, 50);
        assertThat(bars.held()).isTrue();
        bars.print("another", 51, 50);
        assertThat(bars.held()).isFalse();
        assertThat(text()).contains("(bar 50: held)", "(bar 50: NOT HELD)");
    }

    @Test
    void whereNobodyKnowsHowFastTheMachineIsBarsAreAsTheyAre() {
        Bars bars = bars(Double.NaN);
        bars.print("a picture", 51, 50);
        assertThat(bars.held()).isFalse();
        assertThat(text()).doesNotContain("empty program");
    }

    private Bars bars(double empty) {
        return new Bars(new PrintStream(printed, true, StandardCharsets.UTF_8), empty);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
