package dev.runlens.read.series;

/// Whether two values are one that was written down twice: trainers print a loss with three or four digits after the
/// point, and save it with all of them.
public final class FourDigits {
    private static final double HALF_OF_THE_FOURTH = 5e-4;

    private FourDigits() {}

    /// Whether two values are equal to four digits; NaN is equal to NaN, an infinity to itself.
    public static boolean same(double a, double b) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= HALF_OF_THE_FOURTH * Math.max(1, Math.abs(a));
    }
}
