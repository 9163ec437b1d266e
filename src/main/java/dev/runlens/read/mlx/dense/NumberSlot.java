package dev.runlens.read.mlx.dense;

import dev.runlens.read.lines.EightDigits;
import dev.runlens.read.lines.PrintedNumber;

/// A number of a line whose place, width and exponent are those of the line before.
///
/// Nothing has to be found, so that the numbers of a line do not wait for each other.
final class NumberSlot {
    /// The highest power of ten that is exact in a double.
    static final int MOST_POWER = 22;

    private static final double[] POWERS = {
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
            1e19,
            1e20, 1e21, 1e22
    };
    // What stands between its digits: a point, commas.
    private static final int MOST_SEPARATORS = 2;

    private final int[] separators = new int[MOST_SEPARATORS];
    private final DigitWord first = new DigitWord();
    // Of numbers that do not fit a word, and what the digits of the first are to be times.
    private final DigitWord second = new DigitWord();
    private boolean isWide;
    private long times;
    private double divisor;
    private double factor;

    /// Some digits of the number that fit a word, maybe with one byte between them that is none.
    private static final class DigitWord {
        private int begin;
        private long before;
        private int shift;

        /// @param separator where the byte stands that is no digit; the end where there is none
        /// @return whether they fit a word
        boolean expect(int from, int separator, int end) {
            begin = from;
            before = Literal.lowBytes(separator - from);
            int digits = end - from - (separator < end ? 1 : 0);
            shift = Long.SIZE - Byte.SIZE * digits;
            return end - from <= Long.BYTES;
        }

        /// Its digits as a whole number: those behind the separator close up to those before it.
        long number(byte[] bytes, int line) {
            long word = EightDigits.at(bytes, line + begin);
            return EightDigits.number((word & before | word >>> Byte.SIZE & ~before) << shift);
        }
    }

    /// Puts a number into a column, with the value that [PrintedNumber] would give it: its digits and the power of ten are exact
    /// in a double.
    ///
    /// @param power of ten that the mantissa is to be multiplied by; from -22 to 22
    static void putInto(BatchColumn column, int row, long mantissa, int power) {
        column.put(row, mantissa, divisor(power), POWERS[Math.max(0, power)]);
    }

    private static double divisor(int power) {
        return power > 0 ? Double.NaN : POWERS[-power];
    }

    /// Expects a number where it stands now, and any digits for its own.
    ///
    /// @param line the index where the line begins
    /// @param from the index where the number begins
    /// @param to the index after its digits
    /// @param power of ten that the mantissa is to be multiplied by
    /// @return false where it is of a kind that is not expected
    boolean expect(byte[] bytes, int line, int from, int to, int power, LineLayout layout) {
        int count = separators(bytes, from, to);
        if (count > MOST_SEPARATORS) {
            return false;
        }
        divisor = divisor(power);
        factor = POWERS[Math.max(0, power)];
        int begin = from - line;
        int end = to - line;
        int digits = begin;
        for (int i = 0; i < count; i++) {
            separators[i] -= line;
            layout.expectDigits(digits, separators[i]);
            digits = separators[i] + 1;
        }
        layout.expectDigits(digits, end);
        isWide = count == MOST_SEPARATORS || end - begin > Long.BYTES;
        return isWide ? expectWide(begin, end, count) : first.expect(begin, count == 0 ? end : separators[0], end);
    }

    private boolean expectWide(int begin, int end, int count) {
        int split = count == 0 ? begin + Long.BYTES : separators[0];
        int from = count == 0 ? split : split + 1;
        int separator = count == MOST_SEPARATORS ? separators[1] : end;
        int digits = end - from - (separator < end ? 1 : 0);
        times = (long) POWERS[digits];
        return first.expect(begin, split, split) && second.expect(from, separator, end);
    }

    private int separators(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' && count++ < MOST_SEPARATORS) {
                separators[count - 1] = i;
            }
        }
        return count;
    }

    /// Puts it into a column, from a line that looks as expected.
    void putInto(BatchColumn column, int row, byte[] bytes, int line) {
        column.put(row, mantissa(bytes, line), divisor, factor);
    }

    /// Its digits as one whole number, in a line that looks as expected.
    long mantissa(byte[] bytes, int line) {
        long digits = first.number(bytes, line);
        return isWide ? digits * times + second.number(bytes, line) : digits;
    }
}
