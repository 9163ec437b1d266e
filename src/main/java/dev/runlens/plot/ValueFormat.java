package dev.runlens.plot;

import java.util.Locale;

/// Writes the values of one chart with as many decimals as tell neighbouring values apart, and no more than the trainer
/// reported.
///
/// @param decimals how many digits after the point; below zero for numbers so large or small that they are written with
///     an exponent
public record ValueFormat(int decimals) {
    private static final int EXPONENT = -1;
    private static final int MOST_DECIMALS = 8;

    /// How fine a difference between two values should show, as a part of the visible range.
    private static final double RESOLUTION = 1.0 / 2000;

    /// The format for a visible range of values.
    ///
    /// @param scale the visible range
    /// @param reported the most decimals that any value was reported with
    public static ValueFormat of(Scale scale, int reported) {
        double largest = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        double finest = scale.kind() == Scale.Kind.LOG ? scale.low() / 1000 : (scale.high() - scale.low()) * RESOLUTION;
        int needed = (int) Math.ceil(-Math.log10(finest));
        if (largest >= 1e7 || (needed > MOST_DECIMALS && largest < 1e-3)) {
            return new ValueFormat(EXPONENT);
        }
        return new ValueFormat(Math.clamp(Math.min(needed, reported), 0, MOST_DECIMALS));
    }

    /// How many decimals a value was reported with, as far as its shortest decimal form tells; eight at most.
    public static int decimalsOf(double value) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        double scaled = value;
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-6 * Math.max(1, Math.abs(scaled)) * 1e-3) {
                return decimals;
            }
            scaled *= 10;
        }
        return MOST_DECIMALS;
    }

    /// A value as a person reads it; `nan`, `inf` and `−inf` where it is not finite.
    public String format(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "−inf";
        }
        String text = decimals < 0
                ? String.format(Locale.ROOT, "%.3e", value)
                : String.format(Locale.ROOT, "%." + decimals + "f", value);
        return withMinus(text);
    }

    /// A percentage with its sign, such as `+12.9 %`; without decimals from a hundred on.
    public static String percent(double percent) {
        String format = Math.abs(percent) < 99.95 ? "%+.1f %%" : "%+,.0f %%";
        return withMinus(String.format(Locale.ROOT, format, percent));
    }

    static String withMinus(String text) {
        return text.replace('-', '−').replace("e−", "e-").replace("e+", "e");
    }
}
