package dev.runlens.read.lines;

/// Reads numbers of digits as programs write them, from bytes as they stand, up to eight digits at once: what a number of
/// JSON looks like. Whatever takes more digits than can be told exactly, and everything else, is left to a general reader,
/// which gives the same value for these.
///
/// Needs eight bytes after the last one, of which the first is no digit.
public final class DigitNumber {
    /// What [#read] says where no such number stands.
    public static final int NONE = -1;

    private double value;
    private long mantissa;
    private int exponent;

    /// Nothing read yet.
    public DigitNumber() {}

    /// The number that was read last, as [Double#parseDouble] gives it.
    public double value() {
        return value;
    }

    /// Reads a number.
    ///
    /// @return the index after it; [#NONE] where none stands there, or one of another kind
    public int read(byte[] bytes, int from) {
        boolean negative = bytes[from] == '-';
        int first = negative ? from + 1 : from;
        int p = first;
        long digits = 0;
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
            digits = 10 * digits + digit;
        }
        int point = p;
        if (p == first || p - first > Decimals.MOST_DIGITS || bytes[first] == '0' && p > first + 1) {
            return NONE;
        }
        if (bytes[p] == '.') {
            p = fraction(bytes, p + 1, digits, digits == 0 ? 0 : p - first);
            if (p <= point + 1) {
                return NONE;
            }
            digits = mantissa;
        }
        exponent = 0;
        int end = (bytes[p] | 0x20) == 'e' ? exponent(bytes, p + 1) : p;
        int power = exponent + (p == point ? 0 : point + 1 - p);
        double told = power == 0 ? digits : Decimals.of(digits, power);
        value = negative ? -told : told;
        return Double.isNaN(told) ? NONE : end;
    }

    /// Reads the digits behind a point.
    ///
    /// @param whole the digits before it
    /// @param count how many of them count
    private int fraction(byte[] bytes, int from, long whole, int count) {
        int p = from;
        if (count == 0) {
            while (bytes[p] == '0') {
                p++;
            }
        }
        int most = p + Decimals.MOST_DIGITS - count;
        long digits = whole;
        for (long eight = (long) ByteSearch.WORDS.get(bytes, p); p + Long.BYTES <= most
                && areDigits(eight); eight = (long) ByteSearch.WORDS.get(bytes, p)) {
            digits = 100_000_000 * digits + number(eight);
            p += Long.BYTES;
        }
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
            if (p == most) {
                return NONE;
            }
            digits = 10 * digits + digit;
        }
        mantissa = digits;
        return p;
    }

    private int exponent(byte[] bytes, int from) {
        boolean signed = bytes[from] == '-' || bytes[from] == '+';
        int first = signed ? from + 1 : from;
        int p = first;
        int power = 0;
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9 && p - first < 3; digit = bytes[++p] - '0') {
            power = 10 * power + digit;
        }
        exponent = bytes[from] == '-' ? -power : power;
        boolean more = bytes[p] >= '0' && bytes[p] <= '9';
        return p == first || more ? NONE : p;
    }

    private static boolean areDigits(long eight) {
        return ((eight & 0xF0F0F0F0F0F0F0F0L)
                | (eight + 0x0606060606060606L & 0xF0F0F0F0F0F0F0F0L) >>> 4) == 0x3333333333333333L;
    }

    /// The number of eight digits, the first in the lowest byte. Source: Lemire, "Quickly parsing eight digits" (2018).
    private static long number(long eight) {
        long digits = eight - 0x3030303030303030L;
        digits = digits * 10 + (digits >>> 8);
        return ((digits & 0x000000FF000000FFL) * 0x000F424000000064L
                + (digits >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
