package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({"lr0.0001_r4, lr0.001_r4", "lr0.001_r4, lr0.01_r4", "lr0.0001_r16, lr0.001_r4",
            "lr0.0001_r4, lr0.0001_r16",
            "lr0.25, lr0.3", "lr0, lr0.1", "0.9, 1.0", "9.5, 10.25", "1e-05, 0.0001", "lr1e-5_r8, lr1e-4_r8",
            "1.5e-4, 2e-4", "9e-10, 1e-9", "1e-4, 5"})
    void digitsBehindAPointAndExponentsAreComparedByValue(String less, String more) {
        numbersAreComparedAsNumbers(less, more);
    }

    @ParameterizedTest
    @CsvSource({"v1.9.2, v1.10.2", "1.9.10, 1.10.2", "10.0.0.9, 10.0.0.10", "log.2, log.10", "1e-5a, 1e-12f",
            "2e3, 10e3"})
    void versionsAndWhatOnlyLooksLikeAnExponentAreNot(String before, String after) {
        numbersAreComparedAsNumbers(before, after);
    }

    @Test
    void ofAnyThreeNamesTheOrderIsOne() {
        List<String> names = List.of("1", "1.1", "1.10", "1.2", "1.9.2", "1.10.2", "1e-2", "1e-2a", "1e", "01", "1.",
                "a.1.2",
                "1.a", "1.01", "0.01", "");
        for (String a : names) {
            for (String b : names) {
                for (String c : names) {
                    if (order(a, b) < 0 && order(b, c) < 0) {
                        assertThat(order(a, c)).as(a + " " + b + " " + c).isNegative();
                    }
                }
            }
        }
    }

    private static int order(String a, String b) {
        return NaturalOrder.INSTANCE.compare(a, b);
    }
}
