package dev.runlens.analyze.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as sentences say them, the same in every report and in the window. They round; the exact value is in the
/// field that the sentence names.
public final class Figures {
    private Figures() {}

    /// A loss or a difference of losses: three decimals, or two significant digits where that would say 0.000.
    public static String loss(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        return value == 0 || Math.abs(value) >= 0.0005
                ? String.format(Locale.ROOT, "%.3f", value + 0.0)
                : significant(value, 2);
    }

    /// A percentage with one decimal: `12.9 %`.
    ///
    /// @param percent 12.9 for 12.9 %
    public static String percent(double percent) {
        return Double.isFinite(percent) ? String.format(Locale.ROOT, "%.1f %%", percent) : notFinite(percent);
    }

    /// A count, thousands apart from five digits on: `1600`, `751 673`.
    public static String count(long value) {
        return Math.abs(value) < 10_000
                ? Long.toString(value)
                : String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }

    /// A count that need not be whole, such as tokens, rounded to a whole one.
    public static String count(double value) {
        return Double.isFinite(value) ? count(Math.round(value)) : notFinite(value);
    }

    /// A setting or another number of any size with the fewest digits that say it: `1e-05`, `0.1`, `20`.
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return size >= 1e-4 && size < 1e15 ? shortest.toPlainString() : scientific(shortest);
    }

    /// A probability: `0.003`, `below 0.001`.
    public static String probability(double value) {
        return value < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    /// A duration in minutes, in seconds below two minutes, in hours from two hours on: `12.5 minutes`, `3.1 hours`.
    public static String minutes(double minutes) {
        if (minutes < 2) {
            return String.format(Locale.ROOT, minutes < 0.1 ? "%.1f seconds" : "%.0f seconds", minutes * 60);
        }
        return minutes < 120
                ? String.format(Locale.ROOT, "%.1f minutes", minutes)
                : String.format(Locale.ROOT, "%.1f hours", minutes / 60);
    }

    /// A number rounded to some significant digits: `0.00042`.
    public static String significant(double value, int digits) {
        return Double.isFinite(value)
                ? number(new BigDecimal(value)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .doubleValue())
                : notFinite(value);
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        String mantissa = value.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        return mantissa + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "infinite" : "minus infinite";
    }
}
