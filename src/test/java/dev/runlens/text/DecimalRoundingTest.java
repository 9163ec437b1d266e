package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

/// What is computed with doubles has the digits that `BigDecimal` and formats give it.
class DecimalRoundingTest {
    @Test
    void digitsAreRoundedAsBigDecimalRoundsThem() {
        each(value -> {
            for (int digits : new int[] {1, 2, 3, 12, 15, 17}) {
                for (RoundingMode ties : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN}) {
                    assertThat(DecimalRounding.toDigits(value, digits, ties))
                            .as("%s to %d digits", value, digits)
                            .isEqualTo(new BigDecimal(value).round(new MathContext(digits, ties)).doubleValue());
                }
            }
        });
    }

    @Test
    void decimalsAreRoundedAsBigDecimalRoundsThem() {
        each(value -> {
            for (int decimals = 0; decimals <= 3 && Math.abs(value) < 1e12; decimals++) {
                double expected = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
                assertThat(Math.abs(DecimalRounding.toDecimals(value, decimals)))
                        .as("%s to %d decimals", value, decimals)
                        .isEqualTo(Math.abs(expected));
            }
        });
    }

    @Test
    void decimalsOfTheShortestFormAreCounted() {
        each(value -> assertThat(Digits.decimals(value)).as("%s", value)
                .isEqualTo(Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale())));
    }

    @Test
    void exponentsAreThoseOfAFormat() {
        each(value -> {
            for (int decimals : new int[] {0, 2, 5}) {
                assertThat(Digits.scientific(value, decimals))
                        .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "e", value));
            }
        });
    }

    @Test
    void numbersInSentencesHaveTheDigitsOfBigDecimal() {
        each(value -> {
            assertThat(Numbers.number(value)).isEqualTo(written(new BigDecimal(Double.toString(value))));
            assertThat(Numbers.significant(value, 3)).isEqualTo(
                    written(new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_EVEN))));
        });
    }

    /// Numbers of all sizes, with few digits and with many, halves of a last digit, what lies beside them, powers of ten.
    private static void each(DoubleConsumer test) {
        for (double value : new double[] {0, -0.0, 0.5, 1.5, 2.5, 0.125, 9.9995, 999.95, 0.00995, 1e15, 9.99e15, 1e16,
                1e-300, 1e300, Double.MIN_VALUE, Double.MAX_VALUE}) {
            test.accept(value);
            test.accept(-value);
        }
        for (int exponent = -30; exponent <= 30; exponent++) {
            double power = Double.parseDouble("1e" + exponent);
            test.accept(power);
            test.accept(Math.nextUp(power));
            test.accept(Math.nextDown(power));
        }
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            double any = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            long whole = (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(15)));
            double half = Double.parseDouble(whole + "5e-" + random.nextInt(25));
            double exactHalf = (random.nextInt(1_000_000) + 0.5) / (1 << random.nextInt(12));
            for (double value : new double[] {any, Math.rint(any * 1000) / 1000, half, Math.nextUp(half),
                    Math.nextDown(half), exactHalf}) {
                test.accept(value);
            }
        }
    }

    /// As numbers are written everywhere: a true minus sign, and an exponent beyond the sizes that are plain.
    private static String written(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        double size = Math.abs(value.doubleValue());
        if (size == 0 || size >= 1e-4 && size < 1e15) {
            return shortest.toPlainString().replace('-', '−');
        }
        int exponent = shortest.precision() - shortest.scale() - 1;
        String mantissa = shortest.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        return mantissa.replace('-', '−') + "e" + (exponent < 0 ? "-" : "+")
                + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    }
}
