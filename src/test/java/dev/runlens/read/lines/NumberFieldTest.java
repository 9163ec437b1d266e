package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberFieldTest {
    private final NumberField field = new NumberField();

    private NumberField.Kind read(String text) {
        return field.read(text.toCharArray(), 0, text.length());
    }

    @Test
    void aNumberIsTheOneThatTheJdkReads() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double usual = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextInt(12) - 8) * random.nextDouble();
            double single = (float) usual;
            for (double number : new double[] {usual, single, Double.isFinite(any) ? any : 0}) {
                String text = Double.toString(number);
                assertThat(read(text)).as(text).isEqualTo(NumberField.Kind.NUMBER);
                assertThat(field.value()).as(text).isEqualTo(number);
            }
        }
    }

    @Test
    void zerosInFrontAreNoDigits() {
        for (String text : new String[] {
                "0.00019998000199980003",
                "0.000000000000000000012345",
                "000000000000000000000000001.5",
                "-0.0",
                "0",
                "0.0000000000000000000000000000000000",
                "18446744073709551616",
                "18446744073709551616000000.5",
                "0.18446744073709551616"
        }) {
            assertThat(read(text)).as(text).isEqualTo(NumberField.Kind.NUMBER);
            assertThat(field.value()).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void otherTextsAreNone() {
        assertThat(read("1e")).isEqualTo(NumberField.Kind.TEXT);
        assertThat(read(".")).isEqualTo(NumberField.Kind.TEXT);
        assertThat(read("--1")).isEqualTo(NumberField.Kind.TEXT);
        assertThat(read("0x10")).isEqualTo(NumberField.Kind.TEXT);
        assertThat(read("  ")).isEqualTo(NumberField.Kind.MISSING);
        assertThat(read("None")).isEqualTo(NumberField.Kind.MISSING);
    }
}
