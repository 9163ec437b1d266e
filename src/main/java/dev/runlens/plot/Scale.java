package dev.runlens.plot;

/// Where a value lies between the two ends of an axis.
///
/// @param kind how distances grow
/// @param low value at the axis's start; above zero on a logarithmic scale
/// @param high value at the axis's end, above `low`
public record Scale(Kind kind, double low, double high) {
    /// How distances along an axis grow with the value.
    public enum Kind {
        /// Equal differences are equally long.
        LINEAR,
        /// Equal ratios are equally long; zero and below have no place.
        LOG
    }

    /// Beyond this an axis is not extended, so that the distance between its ends stays a finite number.
    static final double LIMIT = 1e300;

    /// A view narrower than this part of its values could not tell neighbouring doubles apart.
    private static final double FINEST = 1e-12;

    /// Places nearer to each other than this are the same but for rounding.
    private static final double SAME = 1e-9;

    /// @throws IllegalArgumentException when an end is not finite, the ends do not rise, or a logarithmic one is not
    ///     above zero
    public Scale {
        if (!(low < high) || !Double.isFinite(high - low) || (kind == Kind.LOG && low <= 0)) {
            throw new IllegalArgumentException("no " + kind + " scale from " + low + " to " + high);
        }
    }

    /// A linear scale.
    public static Scale linear(double low, double high) {
        return new Scale(Kind.LINEAR, low, high);
    }

    /// A logarithmic scale.
    public static Scale log(double low, double high) {
        return new Scale(Kind.LOG, low, high);
    }

    /// The place of a value: 0 at the low end, 1 at the high end, beyond them outside; NaN where it has no place, which
    /// is for values that are not finite and, on a logarithmic scale, for values at or below zero.
    public double fraction(double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        return switch (kind) {
            case LINEAR -> (value - low) / (high - low);
            case LOG -> value <= 0 ? Double.NaN : (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
        };
    }

    /// The value at a place, the inverse of [#fraction].
    public double value(double fraction) {
        return switch (kind) {
            case LINEAR -> low + fraction * (high - low);
            case LOG -> Math.exp(Math.log(low) + fraction * (Math.log(high) - Math.log(low)));
        };
    }

    /// The part of this scale between two places; itself where the part would be too narrow to be told apart.
    ///
    /// @param from place of the new low end
    /// @param to place of the new high end, above `from`
    public Scale slice(double from, double to) {
        double newLow = value(from);
        double newHigh = value(to);
        double finest = FINEST * Math.max(Math.abs(newLow), Math.abs(newHigh));
        if (!(newHigh - newLow > finest) || (kind == Kind.LOG && !(newLow > 0))) {
            return this;
        }
        return new Scale(kind, newLow, newHigh);
    }

    /// This scale made narrower around a place, which keeps its value.
    ///
    /// @param at the place that stays
    /// @param factor above 1 shows less, below 1 shows more
    public Scale zoomed(double at, double factor) {
        return slice(at - at / factor, at + (1 - at) / factor);
    }

    /// This scale moved along by a part of its length, but not past the ends of another.
    public Scale panned(double by, Scale whole) {
        double back = whole.kind == kind ? Math.min(0, fraction(whole.low)) : 0;
        double ahead = whole.kind == kind ? Math.max(0, fraction(whole.high) - 1) : 0;
        double move = Math.clamp(by, back, ahead);
        return slice(move, 1 + move);
    }

    /// This scale cut to the ends of another; the other itself where nothing narrower is left.
    public Scale within(Scale whole) {
        if (whole.kind != kind) {
            return whole;
        }
        double newLow = whole.fraction(low) > SAME ? low : whole.low;
        double newHigh = whole.fraction(high) < 1 - SAME ? high : whole.high;
        boolean inside = newLow < newHigh && (newLow > whole.low || newHigh < whole.high);
        return inside ? new Scale(kind, newLow, newHigh) : whole;
    }
}
