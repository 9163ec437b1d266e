package dev.runlens.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Numbers as programs read them and as the comparison table is documented: plain ASCII, the digits of Python.
///
/// What people read in sentences, in the window and in the picture is written by [Numbers].
public final class Digits {
    /// Doubles beyond this do not hold every whole number.
    private static final double WHOLE_LIMIT = 0x1p53;

    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private static final int DECIMALS = 4;
    private static final double PARTS = 1e4;
    private static final double FIFTEEN_DIGITS = 1e15;

    private Digits() {}

    /// A finite number with the fewest digits that read back as the same number, in the form Python gives it: `1e-05`,
    /// `0.0001`, `180.235`, `2.0`, `1e+16`.
    public static String exact(double value) {
        // Most numbers of a log have four decimals at most. A decimal of up to 15 digits that reads back as the number is
        // the only one, hence the shortest.
        long parts = Math.round(value * PARTS);
        if (parts != 0 && Math.abs(parts) < FIFTEEN_DIGITS && parts / PARTS == value) {
            return decimal(parts);
        }
        return shortest(value);
    }

    /// A number of ten-thousandths, with the decimals that are not zero and at least one. Written from its end: files have
    /// millions of them.
    private static String decimal(long parts) {
        long left = Math.abs(parts);
        byte[] text = new byte[20];
        int from = text.length;
        boolean zeros = true;
        for (int i = DECIMALS; i > 0; i--) {
            int digit = (int) (left % 10);
            left /= 10;
            zeros &= digit == 0 && i > 1;
            if (!zeros) {
                text[--from] = (byte) ('0' + digit);
            }
        }
        text[--from] = '.';
        do {
            text[--from] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        if (parts < 0) {
            text[--from] = '-';
        }
        return new String(text, from, text.length - from, StandardCharsets.ISO_8859_1);
    }

    /// The same of any number.
    static String shortest(double value) {
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
        return shortest + exponent(exponent);
    }

    /// The same as a person would type it, without the fraction of whole numbers: `20` for 20.0; `NaN`, `inf` and
    /// `-inf` for what is not finite.
    public static String typed(double value) {
        if (!Double.isFinite(value)) {
            return named(value);
        }
        return isWhole(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : exact(value);
    }

    /// Whether a number counts whole things and loses nothing when written without a fraction.
    public static boolean isWhole(double value) {
        return value == Math.rint(value)
                && Math.abs(value) <= WHOLE_LIMIT
                && Double.doubleToRawLongBits(value) != Long.MIN_VALUE;
    }

    /// A finite number that was computed, without the noise of binary arithmetic in its last digits: 1.629 − 1.443 is
    /// 0.186.
    public static double derived(double value) {
        return new BigDecimal(value).round(TWELVE_DIGITS).doubleValue();
    }

    /// A number with a fixed number of decimals: `1.4430`; `NaN`, `inf` and `-inf` for what is not finite.
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : named(value);
    }

    /// A number as `1.00e-05`; `NaN`, `inf` and `-inf` for what is not finite.
    public static String scientific(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2e", value) : named(value);
    }

    /// A number for which JSON has no digits, as JavaScript calls it: `NaN`, `Infinity`, `-Infinity`.
    public static String javaScript(double value) {
        return Double.toString(value);
    }

    /// `NaN`, `inf`, `-inf`.
    static String named(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
    }

    /// `e-05`, `e+16`.
    static String exponent(int exponent) {
        int size = Math.abs(exponent);
        return "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
}
