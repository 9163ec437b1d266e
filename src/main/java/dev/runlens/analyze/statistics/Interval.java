package dev.runlens.analyze.statistics;

/// What a number is likely to be: from low to high. Without enough evaluations both are infinite.
///
/// @param low the lower end
/// @param high the upper end, not below it
public record Interval(double low, double high) {
    /// The confidence of intervals that say nothing else.
    public static final double CONFIDENCE = 0.95;

    /// Checks the order.
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /// Half of the interval on either side of a value.
    public static Interval around(double value, double half) {
        return new Interval(value - half, value + half);
    }

    /// Whether a value lies in it, ends included.
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// Whether all of it lies on one side of zero.
    public boolean excludesZero() {
        return !contains(0);
    }

    /// Whether both ends are numbers.
    public boolean isFinite() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
