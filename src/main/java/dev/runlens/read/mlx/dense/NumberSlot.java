package dev.runlens.read.mlx.dense;

import dev.runlens.read.lines.ByteSearch;
import dev.runlens.read.lines.PrintedNumber;

/// A number of a line whose place, width and exponent are those of the line before.
///
/// Nothing has to be found, so that the numbers of a line do not wait for each other.
final class NumberSlot {
    private static final double[] POWERS = {
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
            1e19,
            1e20, 1e21, 1e22
    };
    private static final long ZEROS = 0x3030303030303030L;

    // Narrow numbers fit a word: the bytes before the point, and how far the digits are to be moved up.
    private int begin;
    private long before;
    private int shift;
    // Of wide numbers, the digits after the first part, the part's place and what the first part is to be times.
    private boolean isWide;
    private int second;
    private int secondShift;
    private long times;
    private double divisor;

    /// The value of a number, as [PrintedNumber] would give it: its digits and the power of ten are exact in a double.
    static double value(QuickNumber number) {
        int power = number.power();
        return power < 0 ? number.mantissa() / POWERS[-power] : number.mantissa() * POWERS[power];
    }

    /// Expects a number where it stands now, and any digits for its own.
    ///
    /// @param line the index where the line begins
    /// @param from the index where the number begins
    /// @return false where it is of a kind that is not expected
    boolean expect(int line, int from, QuickNumber number, LineLayout layout) {
        int end = number.mantissaEnd() - line;
        int point = number.point() < 0 ? end : number.point() - line;
        begin = from - line;
        if (number.power() > 0 || point - begin > Long.BYTES + (point == end ? Long.BYTES : 0)) {
            return false;
        }
        isWide = end - begin > Long.BYTES;
        divisor = POWERS[-number.power()];
        layout.expectDigits(begin, point);
        layout.expectDigits(Math.min(point + 1, end), end);
        if (isWide) {
            second = point == end ? begin + Long.BYTES : point + 1;
            shift = shift(Math.min(second, point) - begin);
            secondShift = shift(end - second);
            times = (long) POWERS[end - second];
            return end - second <= Long.BYTES;
        }
        before = Literal.lowBytes(point - begin);
        shift = shift(point == end ? end - begin : end - begin - 1);
        return true;
    }

    /// What its digits are to be divided by.
    double divisor() {
        return divisor;
    }

    /// Its digits as one whole number, in a line that looks as expected.
    long mantissa(byte[] bytes, int line) {
        long word = (long) ByteSearch.WORDS.get(bytes, line + begin) ^ ZEROS;
        if (isWide) {
            long rest = (long) ByteSearch.WORDS.get(bytes, line + second) ^ ZEROS;
            return value(word << shift) * times + value(rest << secondShift);
        }
        return value(((word & before) | ((word >>> Byte.SIZE) & ~before)) << shift);
    }

    private static int shift(int digits) {
        return Long.SIZE - Byte.SIZE * digits;
    }

    /// The value of eight digits, the first in the lowest byte, put together by pairs, fours and eights.
    private static long value(long digits) {
        long pairs = (digits * 2561) >>> 8 & 0x00FF00FF00FF00FFL;
        long fours = (pairs * 6553601) >>> 16 & 0x0000FFFF0000FFFFL;
        return (fours * 42949672960001L) >>> 32;
    }
}
