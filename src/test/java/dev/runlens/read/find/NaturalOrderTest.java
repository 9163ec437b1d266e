package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {
    @ParameterizedTest
    @CsvSource({"run2, run10", "run02, run10", "run9, run010", "a0, a1", "a00, a1", "step-000900, step-1000",
            "run1, run01x",
            "run01, run1", "run10a, run10b"})
    void numbersAreComparedAsNumbers(String before, String after) {
        assertThat(NaturalOrder.INSTANCE.compare(before, after)).isNegative();
        assertThat(NaturalOrder.INSTANCE.compare(after, before)).isPositive();
        assertThat(NaturalOrder.INSTANCE.compare(before, before)).isZero();
    }
}
