package dev.runlens.read.lines;

/// Reads numbers of digits as programs write them, from bytes as they stand, up to eight digits at once: what a number of
/// JSON looks like. Whatever takes more digits than can be told exactly, and everything else, is left to a general reader,
/// which gives the same value for these.
///
/// Needs eight bytes after the last one, of which the first is no digit.
public final class DigitNumber {
    /// What [#read] says where no such number stands.
    public static final int NONE = -1;

    private static final long SECOND = 0xFF00;
    private static final long POINT = ('.' ^ '0') << Byte.SIZE;
    /// What is no digit, behind six of them.
    private static final long SIX_END = 0xFFL << 6 * Byte.SIZE;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

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
        long eight = EightDigits.at(bytes, first);
        int point = first + 1;
        int p;
        if ((eight & SECOND) == POINT && (eight & 0xFF) <= 9) {
            p = oneDigit(bytes, first, eight);
        } else {
            mantissa = 0;
            point = digits(bytes, first);
            if (point == first || point - first > Decimals.MOST_DIGITS || bytes[first] == '0' && point > first + 1) {
                return NONE;
            }
            p = bytes[point] == '.' ? digits(bytes, point + 1) : point;
        }
        if (p == point + 1 || p - first > Decimals.MOST_DIGITS + 1 && isTooLong(bytes, first, p)) {
            return NONE;
        }
        exponent = 0;
        int end = (bytes[p] | 0x20) == 'e' ? exponent(bytes, p + 1) : p;
        int power = exponent + (p == point ? 0 : point + 1 - p);
        double told = power == 0 ? mantissa : Decimals.of(mantissa, power);
        value = negative ? -told : told;
        return Double.isNaN(told) ? NONE : end;
    }

    /// Reads a number that begins with a digit and a point; the index after the digits behind that.
    private int oneDigit(byte[] bytes, int from, long eight) {
        long six = eight >>> 2 * Byte.SIZE | SIX_END;
        int bits = Long.numberOfTrailingZeros(EightDigits.others(six)) - (Byte.SIZE - 1);
        int count = bits >>> 3;
        mantissa = TENS[count] * (eight & 0xFF) + EightDigits.number(six << Long.SIZE - Byte.SIZE - bits << Byte.SIZE);
        int p = from + 2 + count;
        return count == 6 ? digits(bytes, p) : p;
    }

    /// Takes digits behind those of the mantissa; what it is where they are too many counts for nothing.
    ///
    /// @return the index after the last
    private int digits(byte[] bytes, int from) {
        int p = from;
        long digits = mantissa;
        long eight = EightDigits.at(bytes, p);
        long others = EightDigits.others(eight);
        while (others == 0) {
            digits = 100_000_000 * digits + EightDigits.number(eight);
            p += Long.BYTES;
            eight = EightDigits.at(bytes, p);
            others = EightDigits.others(eight);
        }
        int bits = Long.numberOfTrailingZeros(others) - (Byte.SIZE - 1);
        int count = bits >>> 3;
        // Twice, since none may be left.
        mantissa = TENS[count] * digits + EightDigits.number(eight << Long.SIZE - Byte.SIZE - bits << Byte.SIZE);
        return p + count;
    }

    /// Whether there are too many digits, zeros before them apart.
    private static boolean isTooLong(byte[] bytes, int from, int to) {
        int p = from;
        while (bytes[p] == '0' || bytes[p] == '.') {
            p++;
        }
        return bytes[from] != '0' || to - p > Decimals.MOST_DIGITS;
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
}
