package dev.runlens.plot;

import dev.runlens.text.Numbers;

/// How finely the values of one chart are written: with as many decimals as tell neighbouring values apart, and no more
/// than the trainer reported.
///
/// @param decimals how many digits after the point; below zero for numbers so large or small that they are written with
///     an exponent
public record Resolution(int decimals) {
    private static final int EXPONENT = -1;
    private static final int MOST_DECIMALS = 8;

    /// How fine a difference between two values should show, as a part of the visible range.
    private static final double RESOLUTION = 1.0 / 2000;

    /// The resolution for a visible range of values.
    ///
    /// @param scale the visible range
    /// @param reported the most decimals that any value was reported with
    public static Resolution of(Scale scale, int reported) {
        double largest = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        double finest = scale.kind() == Scale.Kind.LOG ? scale.low() / 1000 : (scale.high() - scale.low()) * RESOLUTION;
        int needed = (int) Math.ceil(-Math.log10(finest));
        if (largest >= 1e7 || (needed > MOST_DECIMALS && largest < 1e-3)) {
            return new Resolution(EXPONENT);
        }
        return new Resolution(Math.clamp(Math.min(needed, reported), 0, MOST_DECIMALS));
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

    /// A value as a person reads it.
    public String format(double value) {
        return decimals < 0 ? Numbers.scientific(value, 3) : Numbers.decimals(value, decimals);
    }
}
