package dev.runlens.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/// Numbers as everybody reads them: in sentences, in the window, in the picture, in reports.
///
/// All share a true minus sign, an exponent of two digits (`5e-06`), a narrow space between thousands from five digits
/// on and before `%`, and `NaN`, `inf`, `−inf` for what is not finite. They round; what may not lose a digit, and the
/// documented columns of the comparison table, are written by [Digits].
public final class Numbers {
    /// A narrow space at which no line breaks.
    private static final char THIN_SPACE = '\u202f';

    private static final char MINUS = '−';

    /// Beyond this a double may stand for several whole numbers.
    private static final double LARGEST_PLAIN = 1e15;

    private static final double SMALLEST_PLAIN = 1e-4;

    private static final int FIFTEEN = 15;
    private static final double SMALLEST_ROUNDED = 1e-300;

    private Numbers() {}

    /// A loss or a difference of losses: three decimals, more where those would not show two digits (`0.0042`), one
    /// from a thousand on.
    public static String loss(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || (size != 0 && size < 0.00995)) {
            return significant(value, 2);
        }
        return decimals(value, size >= 1000 ? 1 : 3);
    }

    /// A percentage with one decimal, whole from a hundred on: `12.9 %`, `1433 %`.
    ///
    /// @param percent 12.9 for 12.9 %
    public static String percent(double percent) {
        if (!Double.isFinite(percent)) {
            return named(percent);
        }
        String digits = Math.abs(percent) >= 99.95 ? count(percent) : decimals(percent, 1);
        return digits + THIN_SPACE + "%";
    }

    /// A part of a whole in whole percent, never more than is reached: `45 %`.
    ///
    /// @param part from 0 to 1
    public static String share(double part) {
        return whole((long) (part * 100)) + THIN_SPACE + "%";
    }

    /// The same of a part that is not nothing, however small: `<1 %`.
    ///
    /// @param part from 0 to 1
    public static String smallShare(double part) {
        return part > 0 && part < 0.01 ? "<" + share(0.01) : share(part);
    }

    /// A part of a whole in percent with two digits that count: `0.37 %`.
    ///
    /// @param part 0.0037 for 0.37 %
    public static String fineShare(double part) {
        return significant(100 * part, 2) + THIN_SPACE + "%";
    }

    /// A percentage that says which way it goes: `+12.9 %`, `−0.9 %`, `0.0 %`.
    public static String signedPercent(double percent) {
        String written = percent(percent);
        boolean bare = !Double.isFinite(percent) || percent <= 0 || written.startsWith("0.0" + THIN_SPACE);
        return bare ? written : "+" + written;
    }

    /// A count: `1600`, `751 673`.
    public static String count(long value) {
        return Math.abs(value) < 10_000
                ? whole(value)
                : signed(String.format(Locale.ROOT, "%,d", value).replace(',', THIN_SPACE));
    }

    /// A count that need not be whole, such as tokens, rounded to a whole one.
    public static String count(double value) {
        // Beyond, rounding to a whole number would stop at the largest long.
        return Math.abs(value) < LARGEST_PLAIN ? count(Math.round(value)) : significant(value, 3);
    }

    /// A whole number that names something rather than counts it, such as a setting: `10000`.
    public static String whole(long value) {
        return signed(Long.toString(value));
    }

    /// A speed, a size, a count that may have a fraction: three decimals at most, one from a hundred on, none from a
    /// thousand on.
    public static String amount(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return named(value);
        }
        if (size >= 1000 || value == Math.rint(value)) {
            return count(value);
        }
        return size < 0.01
                ? significant(value, 3)
                : number(DecimalRounding.toDecimals(value, size >= 100 ? 1 : 3));
    }

    /// A setting or another number of any size with the fewest digits that say it: `1e-05`, `0.1`, `20`.
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return named(value);
        }
        if (Math.abs(value) >= LARGEST_PLAIN) {
            return number(new BigDecimal(Double.toString(value)));
        }
        String exact = value == 0 ? "0" : Digits.exact(value);
        return signed(exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact);
    }

    /// A number rounded to some significant digits: `0.00042`.
    public static String significant(double value, int digits) {
        double size = Math.abs(value);
        // Up to fifteen digits a decimal is the shortest form of the double that is nearest to it.
        if (digits <= FIFTEEN && size > SMALLEST_ROUNDED && size < LARGEST_PLAIN) {
            return number(DecimalRounding.toDigits(value, digits, RoundingMode.HALF_EVEN));
        }
        return Double.isFinite(value)
                ? number(new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)))
                : named(value);
    }

    /// A number with a fixed number of decimals, as the values of one axis or column are written.
    public static String decimals(double value, int decimals) {
        if (!(Math.abs(value) < LARGEST_PLAIN)) {
            return significant(value, 3);
        }
        String digits = Math.abs(value) < 10_000
                ? Digits.fixed(value, decimals)
                : String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', THIN_SPACE);
        // What rounds to zero has no sign.
        boolean zero = digits.startsWith("-") && digits.chars().allMatch(c -> "-.0".indexOf(c) >= 0);
        return zero ? digits.substring(1) : signed(digits);
    }

    /// A number with an exponent and a fixed number of decimals before it: `1.50e-10`.
    public static String scientific(double value, int decimals) {
        return Double.isFinite(value) ? signed(Digits.scientific(value, decimals)) : named(value);
    }

    /// A probability: `0.003`, `below 0.001`.
    public static String probability(double value) {
        return value < 0.001 ? "below 0.001" : decimals(value, 3);
    }

    /// A duration in minutes, in seconds below two minutes, in hours from two hours on: `12.5 minutes`, `3.1 hours`.
    public static String minutes(double minutes) {
        if (minutes < 2) {
            return decimals(minutes * 60, minutes < 0.1 ? 1 : 0) + " seconds";
        }
        return minutes < 120 ? decimals(minutes, 1) + " minutes" : decimals(minutes / 60, 1) + " hours";
    }

    /// How long something took that a person waited for: `12 ms`, `1.4 s`; never `0 ms`.
    public static String waited(Duration time) {
        long millis = Math.max(1, time.toMillis());
        return millis < 1000 ? whole(millis) + THIN_SPACE + "ms" : decimals(millis / 1000.0, 1) + THIN_SPACE + "s";
    }

    private static String number(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        double size = Math.abs(value.doubleValue());
        if (size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            return signed(shortest.toPlainString());
        }
        int exponent = shortest.precision() - shortest.scale() - 1;
        String mantissa = shortest.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        return signed(mantissa) + Digits.exponent(exponent);
    }

    private static String signed(String digits) {
        return digits.startsWith("-") ? MINUS + digits.substring(1) : digits;
    }

    private static String named(double value) {
        return signed(Digits.named(value));
    }
}
