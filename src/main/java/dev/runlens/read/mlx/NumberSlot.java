package dev.runlens.read.mlx;

/// A number of a line whose place, width and exponent are expected to be as in the line before.
///
/// Nothing has to be found, so that the numbers of a line do not wait for each other.
final class NumberSlot {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH = 0x8080808080808080L;

    private int begin;
    private int end;
    // The high bits of the bytes that are the number's, of its point; the bytes before the point.
    private long own;
    private long point;
    private long before;
    private int shift;
    // A whole number may have more than eight digits.
    private int more;
    private int exponentBegin;
    private long exponent;
    private long exponentMask;
    private double divisor;

    /// The value of a number, as [NumberToken] would give it: its digits and the power of ten are exact in a double.
    static double value(QuickNumber number) {
        int power = number.power();
        return power < 0 ? number.mantissa() / POWERS[-power] : number.mantissa() * POWERS[power];
    }

    /// Expects a number where it stands now.
    ///
    /// @param line the index where the line begins
    /// @param from the index where the number begins
    /// @return false where it is of a kind that is not expected
    boolean expect(byte[] bytes, int line, int from, QuickNumber number) {
        int width = number.mantissaEnd() - from;
        boolean hasPoint = number.point() >= 0;
        if (number.power() > 0 || (hasPoint && width > Long.BYTES)) {
            return false;
        }
        int pointBit = Byte.SIZE * (number.point() - from);
        begin = from - line;
        end = number.end() - line;
        own = HIGH & Literal.lowBytes(width);
        point = hasPoint ? 0x80L << pointBit : 0;
        before = hasPoint ? (1L << pointBit) - 1 : -1;
        shift = Long.SIZE - Byte.SIZE * Math.min(Long.BYTES, hasPoint ? width - 1 : width);
        more = hasPoint ? 0 : Math.max(0, width - Long.BYTES);
        exponentBegin = number.mantissaEnd() - line;
        exponentMask = Literal.lowBytes(end - exponentBegin);
        exponent = (long) LineBreaks.WORDS.get(bytes, line + exponentBegin) & exponentMask;
        divisor = POWERS[-number.power()];
        return true;
    }

    /// Where the number ends in its line.
    int end() {
        return end;
    }

    /// What its digits are to be divided by.
    double divisor() {
        return divisor;
    }

    /// Its digits as one whole number; -1 where it is not as expected.
    long mantissa(byte[] bytes, int line) {
        long word = (long) LineBreaks.WORDS.get(bytes, line + begin) ^ ZEROS;
        long others = ((word + 0x7676767676767676L) | word) & own;
        long ofExponent = (long) LineBreaks.WORDS.get(bytes, line + exponentBegin) & exponentMask;
        if (((others ^ point) | (ofExponent ^ exponent)) != 0) {
            return -1;
        }
        long digits = (word & before) | ((word >>> Byte.SIZE) & ~before);
        long value = value(digits << shift);
        return more == 0 ? value : withMore(bytes, line + begin + Long.BYTES, value);
    }

    private long withMore(byte[] bytes, int from, long begun) {
        long value = begun;
        for (int i = from; i < from + more; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// The value of eight digits, the first in the lowest byte, put together by pairs, fours and eights.
    private static long value(long digits) {
        long pairs = (digits * 2561) >>> 8 & 0x00FF00FF00FF00FFL;
        long fours = (pairs * 6553601) >>> 16 & 0x0000FFFF0000FFFFL;
        return (fours * 42949672960001L) >>> 32;
    }
}
