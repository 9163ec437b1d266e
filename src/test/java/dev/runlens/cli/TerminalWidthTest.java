package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalWidthTest {
    @Test
    void theTerminalsOwnWidthCounts() {
        assertThat(new TerminalWidth(() -> OptionalInt.of(72), Map.of("COLUMNS", "120")).columns()).hasValue(72);
    }

    @Test
    void whereTheTerminalDoesNotSayColumnsCounts() {
        assertThat(new TerminalWidth(OptionalInt::empty, Map.of("COLUMNS", "120")).columns()).hasValue(120);
        assertThat(new TerminalWidth(() -> OptionalInt.of(0), Map.of("COLUMNS", "120")).columns()).hasValue(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "wide", "999999999999"})
    void whereNobodySaysItIsNotKnown(String columns) {
        assertThat(new TerminalWidth(OptionalInt::empty, Map.of("COLUMNS", columns)).columns()).isEmpty();
        assertThat(new TerminalWidth(OptionalInt::empty, Map.of()).columns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "wide", "999999999999"})
    void whatIsNoWidthIsNotBelieved(String columns) {
        assertThat(TerminalWidth.told(columns)).isEmpty();
        assertThat(TerminalWidth.told("80")).hasValue(80);
    }

    @Test
    void thatOfThisProcessIsSomeWidth() {
        assertThat(TerminalWidth.ofMachine().columns().orElse(1)).isPositive();
    }
}
