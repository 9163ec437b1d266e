package dev.runlens.read.series;

/// The digits of a number that was printed with some decimals, as one whole number: divided by a power of ten they give the
/// number again, to the last bit.
final class PrintedDigits {
    private PrintedDigits() {}

    /// Whether a number is so many digits divided by a power of ten; a negative zero is none, nor is what is no number.
    static boolean fit(double value, double divisor) {
        double scaled = Math.rint(value * divisor);
        return Math.abs(scaled) <= Integer.MAX_VALUE
                && Double.doubleToRawLongBits((int) scaled / divisor) == Double.doubleToRawLongBits(value);
    }

    /// The digits of a number that is some.
    static int of(double value, double divisor) {
        return (int) Math.rint(value * divisor);
    }
}
