package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    private static final int MANY = 3_000_000;

    private final Random random = new Random(71);
    private int told;

    @Test
    void everyNumberIsTheOneThatTheJdkMakes() {
        for (int i = 0; i < MANY; i++) {
            long digits = random.nextLong() >>> 4 + random.nextInt(59);
            check(digits % 1_000_000_000_000_000_000L, random.nextInt(131) - 65);
        }
        assertThat(told).isGreaterThan(MANY * 9 / 10);
    }

    @Test
    void whatProgramsPrintIsToldAndRight() {
        for (int i = 0; i < MANY / 3; i++) {
            double value = i % 2 == 0 ? (float) random.nextGaussian() : random.nextDouble() * Math.pow(10, i % 9 - 6);
            String text = Double.toString(Math.abs(value));
            int at = text.indexOf('E');
            String mantissa = at < 0 ? text : text.substring(0, at);
            int power = (at < 0 ? 0 : Integer.parseInt(text.substring(at + 1)))
                    - (mantissa.length() - 1 - mantissa.indexOf('.'));
            check(Long.parseLong(mantissa.replace(".", "")), power);
        }
        assertThat(told).isEqualTo(MANY / 3);
    }

    @Test
    void theMiddleBetweenTwoNumbersGoesToTheEvenOne() {
        for (long half = 1L << 53; half < (1L << 53) + 4000; half++) {
            check(half, 0);
            check(half * 5, -1);
            check(half * 25, -2);
        }
        for (int power = -64; power <= 64; power++) {
            check(1, power);
            check(9007199254740993L, power);
            check(999_999_999_999_999_999L, power);
        }
        assertThat(told).isPositive();
    }

    @Test
    void whatIsNoNormalNumberIsLeftToOthers() {
        assertThat(Decimals.of(1, -400)).isNaN();
        assertThat(Decimals.of(1, 400)).isNaN();
        assertThat(Decimals.of(0, 400)).isZero();
    }

    private void check(long digits, int power) {
        double value = Decimals.of(digits, power);
        if (!Double.isNaN(value)) {
            told++;
            double right = Double.parseDouble(digits + "e" + power);
            if (Double.doubleToLongBits(value) != Double.doubleToLongBits(right)) {
                assertThat(value).as("%de%d", digits, power).isEqualTo(right);
            }
        }
    }
}
