package dev.runlens.write;

import dev.runlens.run.Setting;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Digits for numbers.
public final class NumberText {
    /// Doubles beyond this do not hold every whole number.
    private static final double WHOLE_LIMIT = 0x1p53;

    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private NumberText() {}

    /// A finite number with the fewest digits that read back as the same number, in the form Python gives it: `1e-05`,
    /// `0.0001`, `180.235`, `2.0`, `1e+16`.
    static String exact(double value) {
        String digits = Double.toString(value);
        int exponentAt = digits.indexOf('E');
        if (exponentAt < 0) {
            return digits;
        }
        int exponent = Integer.parseInt(digits, exponentAt + 1, digits.length(), 10);
        if (exponent >= -4 && exponent < 16) {
            String plain = new BigDecimal(digits).stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String mantissa = digits.substring(0, exponentAt);
        String shortest = mantissa.endsWith(".0") ? mantissa.substring(0, mantissa.length() - 2) : mantissa;
        return shortest + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /// Whether a number counts whole things and loses nothing when written without a fraction.
    static boolean isWhole(double value) {
        return value == Math.rint(value)
                && Math.abs(value) <= WHOLE_LIMIT
                && Double.doubleToRawLongBits(value) != Long.MIN_VALUE;
    }

    /// A finite number that was computed, without the noise of binary arithmetic in its last digits: 1.629 − 1.443 is
    /// 0.186.
    static double derived(double value) {
        return new BigDecimal(value).round(TWELVE_DIGITS).doubleValue();
    }

    /// A number with a fixed number of decimals; `NaN`, `inf` and `-inf` for what is not finite.
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : notFinite(value);
    }

    /// A number as `1.00e-05`.
    static String scientific(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2e", value) : notFinite(value);
    }

    /// A setting's number as a person would write it: `0.1`, `1e-05`, `20` for 20.0.
    static String plain(Setting.Decimal decimal) {
        double value = decimal.value();
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        return isWhole(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : exact(value);
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
    }
}
