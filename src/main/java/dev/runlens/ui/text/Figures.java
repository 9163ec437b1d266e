package dev.runlens.ui.text;

import dev.runlens.run.Setting;
import java.util.Locale;
import java.util.stream.Collectors;

/// Numbers as the window writes them: the same precision everywhere, a true minus sign, digits in groups of three.
public final class Figures {
    private static final char MINUS = '−';
    private static final char THIN_SPACE = '\u202f';
    private static final double SMALL = 0.01;
    private static final double LARGE = 1e7;

    private Figures() {}

    /// A loss, a gap, a time: three decimals, four digits where it is small, one decimal where it is large.
    public static String loss(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size != 0 && size < SMALL) {
            return scientific(value);
        }
        return signed(String.format(Locale.ROOT, size >= 1000 ? "%.1f" : "%.3f", value));
    }

    /// A percent with its sign: `+12.9 %`, `−0.9 %`; whole from a hundred on.
    public static String percent(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        String digits = Math.abs(value) >= 99.95
                ? grouped(Math.round(Math.abs(value)))
                : String.format(Locale.ROOT, "%.1f", Math.abs(value));
        String sign = digits.equals("0.0") ? "" : value < 0 ? Character.toString(MINUS) : "+";
        return sign + digits + THIN_SPACE + "%";
    }

    /// A speed, a size, a count that may have a fraction: four significant digits at least, whole from a thousand on.
    public static String amount(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size >= 1000 || value == Math.rint(value)) {
            return grouped(Math.round(value));
        }
        return size < SMALL
                ? scientific(value)
                : trimmed(String.format(Locale.ROOT, size >= 100 ? "%.1f" : "%.3f", value));
    }

    /// A count: `71 418`.
    public static String grouped(long value) {
        String plain = String.format(Locale.ROOT, "%,d", value);
        // Four digits read well without a gap.
        return signed(Math.abs(value) < 10_000 ? plain.replace(",", "") : plain.replace(',', THIN_SPACE));
    }

    /// The value of a setting: small and very large numbers as `5e-04`, everything else plainly.
    public static String setting(Setting setting) {
        if (setting instanceof Setting.Decimal decimal) {
            return decimal(decimal.value());
        }
        if (setting instanceof Setting.Items items) {
            return items.values().stream().map(Figures::setting).collect(Collectors.joining(", ", "[", "]"));
        }
        return setting.toString();
    }

    /// A number with all its digits: `5e-04`, `0.05`, `20`.
    public static String decimal(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size != 0 && (size < SMALL || size >= LARGE)) {
            return scientific(value);
        }
        return trimmed(Double.toString(value));
    }

    private static String scientific(double value) {
        String text = String.format(Locale.ROOT, "%.6e", value);
        int exponent = text.indexOf('e');
        return trimmed(text.substring(0, exponent)) + text.substring(exponent).replace("e+", "e");
    }

    private static String trimmed(String digits) {
        int end = digits.length();
        if (digits.indexOf('.') >= 0 && digits.indexOf('E') < 0) {
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            if (digits.charAt(end - 1) == '.') {
                end--;
            }
        }
        return signed(digits.substring(0, end));
    }

    private static String signed(String digits) {
        return digits.startsWith("-") ? MINUS + digits.substring(1) : digits;
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
    }
}
