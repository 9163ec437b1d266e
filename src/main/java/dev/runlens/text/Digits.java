package dev.runlens.text;

import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as programs read them and as the comparison table is documented: plain ASCII, the digits of Python.
///
/// What people read in sentences, in the window and in the picture is written by [Numbers].
public final class Digits {
    /// Doubles beyond this do not hold every whole number.
    private static final double WHOLE_LIMIT = 0x1p53;

    private static final int DERIVED_DIGITS = 12;

    /// Ten-thousandths up to here are whole numbers that a double holds.
    private static final double FIFTEEN_DIGITS = 1e15;

    private Digits() {}

    /// A finite number with the fewest digits that read back as the same number, in the form Python gives it: `1e-05`,
    /// `0.0001`, `180.235`, `2.0`, `1e+16`.
    public static String exact(double value) {
        NumberText text = new NumberText();
        text.exact(value);
        return text.toString();
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
        return rounded(value, DERIVED_DIGITS);
    }

    /// A finite number with so many significant digits, halves of the last away from zero.
    public static double rounded(double value, int digits) {
        return DecimalRounding.toDigits(value, digits, RoundingMode.HALF_UP);
    }

    /// How many decimals a finite number has in the shortest form that reads back as the same: 3 for 1.443, 0 for 20.
    public static int decimals(double value) {
        long parts = Math.round(value * 1e4);
        if (Math.abs(parts) < FIFTEEN_DIGITS && parts / 1e4 == value) {
            return parts % 10 != 0 ? 4 : parts % 100 != 0 ? 3 : parts % 1000 != 0 ? 2 : parts % 10_000 != 0 ? 1 : 0;
        }
        Shortest shortest = Shortest.of(value);
        int decimals = shortest.fraction().equals("0") ? 0 : shortest.fraction().length();
        return Math.max(0, decimals - shortest.exponent());
    }

    /// A number in a table that is taken away, as [#typed], without the noise that computing it left in its last digits.
    public static String data(double value) {
        return typed(Double.isFinite(value) ? derived(value) : value);
    }

    /// A number with a fixed number of decimals: `1.4430`; `NaN`, `inf` and `-inf` for what is not finite.
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return named(value);
        }
        String shortest = Double.toString(value);
        return shortest.indexOf('E') < 0 && decimals >= 0
                ? rounded(shortest, decimals)
                : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /// What [String#format] makes of the shortest digits of a number: it rounds these, half away from zero. A table has hundreds
    /// of such numbers, and a format is taken apart anew for each.
    private static String rounded(String shortest, int decimals) {
        int point = shortest.indexOf('.');
        int known = shortest.length() - point - 1;
        if (known <= decimals) {
            return shortest + "0".repeat(decimals - known);
        }
        char[] digits = shortest.substring(0, decimals == 0 ? point : point + 1 + decimals).toCharArray();
        boolean up = shortest.charAt(point + 1 + decimals) >= '5';
        for (int i = digits.length - 1; up && i >= 0 && digits[i] != '-'; i--) {
            if (digits[i] != '.') {
                up = digits[i] == '9';
                digits[i] = up ? '0' : (char) (digits[i] + 1);
            }
        }
        String text = new String(digits);
        // What is left to carry goes before the first digit.
        return !up ? text : text.startsWith("-") ? "-1" + text.substring(1) : "1" + text;
    }

    /// A number as `1.00e-05`; `NaN`, `inf` and `-inf` for what is not finite.
    public static String scientific(double value) {
        return Double.isFinite(value) ? scientific(value, 2) : named(value);
    }

    /// What [String#format] makes of the shortest digits of a finite number for `%e`, without looking for the signs of a locale.
    ///
    /// @param decimals of the number before the exponent
    static String scientific(double value, int decimals) {
        Shortest shortest = Shortest.of(Math.abs(value));
        String digits = shortest.whole() + shortest.fraction();
        int exponent = shortest.exponent();
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        String mantissa = "0.0";
        if (first < digits.length()) {
            exponent += shortest.whole().length() - 1 - first;
            mantissa = digits.charAt(first) + "." + digits.substring(first + 1) + "0";
        }
        String rounded = rounded(mantissa, decimals);
        if (rounded.startsWith("10")) {
            rounded = rounded("1.0", decimals);
            exponent++;
        }
        return (Math.copySign(1, value) < 0 ? "-" : "") + rounded + exponent(exponent);
    }

    /// The digits that read back as the same number.
    ///
    /// @param whole before the point
    /// @param fraction behind it; `0` where there are none
    /// @param exponent to the power of which ten is a factor
    private record Shortest(String whole, String fraction, int exponent) {
        static Shortest of(double value) {
            String text = Double.toString(value);
            int point = text.indexOf('.');
            int exponentAt = text.indexOf('E');
            int end = exponentAt < 0 ? text.length() : exponentAt;
            int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text, exponentAt + 1, text.length(), 10);
            return new Shortest(text.substring(0, point), text.substring(point + 1, end), exponent);
        }
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
