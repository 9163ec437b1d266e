package dev.runlens.read.mlx.dense;

import dev.runlens.read.ByteSearch;
import java.util.Arrays;

/// How a line looks but for its digits: lines that look the same have every number in the same place, with its point
/// and its exponent.
final class LineLayout {
    private static final long HIGH = 0x8080808080808080L;
    private static final byte ZERO = '0';
    // Added to the difference from what is expected, these reach the high bit: where exactly one byte is expected, from
    // a difference of 1 on; where a digit is, from 10 on.
    private static final byte NOT_SAME = 0x7F;
    private static final byte NO_DIGIT = 0x76;

    private final byte[] expected;
    private final byte[] lifts;
    private int length;

    /// @param longest how long a line may be
    LineLayout(int longest) {
        expected = new byte[longest + Long.BYTES];
        lifts = new byte[longest + Long.BYTES];
    }

    /// How long the line is.
    int length() {
        return length;
    }

    /// Expects a line that looks like this one, so far in every byte.
    ///
    /// @return false when the line is too long or too short for that
    boolean expect(byte[] bytes, int from, int ofLength) {
        length = ofLength;
        if (length < Long.BYTES || length > expected.length - Long.BYTES) {
            return false;
        }
        System.arraycopy(bytes, from, expected, 0, length);
        Arrays.fill(lifts, 0, length, NOT_SAME);
        return true;
    }

    /// Expects any digits in a part of the line.
    void expectDigits(int begin, int end) {
        Arrays.fill(expected, begin, end, ZERO);
        Arrays.fill(lifts, begin, end, NO_DIGIT);
    }

    /// Whether a line looks as expected.
    boolean matches(byte[] bytes, int from) {
        int last = length - Long.BYTES;
        long high = difference(bytes, from + last, last);
        for (int i = 0; i < last; i += Long.BYTES) {
            high |= difference(bytes, from + i, i);
        }
        return (high & HIGH) == 0;
    }

    private long difference(byte[] bytes, int index, int at) {
        long different = (long) ByteSearch.WORDS.get(bytes, index) ^ (long) ByteSearch.WORDS.get(expected, at);
        return (different + (long) ByteSearch.WORDS.get(lifts, at)) | different;
    }
}
