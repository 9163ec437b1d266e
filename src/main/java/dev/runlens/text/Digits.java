package dev.runlens.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as programs read them and as the comparison table is documented: plain ASCII, the digits of Python.
///
/// What people read in sentences, in the window and in the picture is written by [Numbers].
public final class Digits {
    /// Doubles beyond this do not hold every whole number.
    private static final double WHOLE_LIMIT = 0x1p53;

    private static final MathContext TWELVE_DIGITS = new MathContext(12);
    private static final double LEAST_OF_TWELVE = 1e11;
    private static final double[] POWERS = powers();

    /// How far a product with a power of ten may be from the next half, in whole numbers of twelve digits, for nobody to
    /// know to which side it is rounded. Its error is a tenth of this.
    private static final double UNSURE = 1e-3;

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
        double size = Math.abs(value);
        double power = 11 - Math.floor(Math.log10(size));
        if (power >= 0 && power < POWERS.length) {
            double scaled = size * POWERS[(int) power];
            double fraction = scaled - Math.floor(scaled);
            // Whole numbers below 2⁵³ and these powers of ten are exact, so that their quotient is the nearest double.
            if (scaled > LEAST_OF_TWELVE + 1 && scaled < 10 * LEAST_OF_TWELVE - 1
                    && Math.abs(fraction - 0.5) > UNSURE) {
                return Math.copySign(Math.rint(scaled) / POWERS[(int) power], value);
            }
        }
        return new BigDecimal(value).round(TWELVE_DIGITS).doubleValue();
    }

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
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
