package dev.runlens.read.mlx.dense;

import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.LineScanner;

/// Reads the plain numbers of a dense log: digits, a point, an exponent. Numbers of any other kind are left to
/// [PrintedNumber], which gives the same value for these.
///
/// Needs a byte that is no digit after the last one, as the sentinel of [LineScanner] is.
final class QuickNumber {
    /// So many digits are below 2⁵³, and exact.
    static final int MOST_DIGITS = 15;

    private long mantissa;
    private int point;
    private int mantissaEnd;
    private int end;
    private int power;

    /// Reads a number.
    ///
    /// @return false where none stands there, or one of another kind
    boolean read(byte[] bytes, int from) {
        mantissa = 0;
        point = -1;
        int p = digits(bytes, from);
        int count = p - from;
        if (bytes[p] == '.' && count > 0) {
            point = p;
            p = digits(bytes, point + 1);
            count = p == point + 1 ? 0 : count + p - point - 1;
        }
        mantissaEnd = p;
        end = p;
        power = point < 0 ? 0 : point + 1 - p;
        if (count == 0 || count > MOST_DIGITS) {
            return false;
        }
        return (bytes[p] | 0x20) != 'e' || readExponent(bytes, p);
    }

    /// Whether it is a whole number without an exponent.
    boolean isWhole() {
        return point < 0 && end == mantissaEnd;
    }

    /// All its digits as one whole number.
    long mantissa() {
        return mantissa;
    }

    /// What power of ten the mantissa is to be multiplied by; from -22 to 22.
    int power() {
        return power;
    }

    /// The index of its point; -1 where it has none.
    int point() {
        return point;
    }

    /// The index after its digits.
    int mantissaEnd() {
        return mantissaEnd;
    }

    /// The index after it.
    int end() {
        return end;
    }

    private int digits(byte[] bytes, int from) {
        int p = from;
        for (int digit = bytes[p] - '0'; digit >= 0 && digit <= 9; digit = bytes[++p] - '0') {
            mantissa = mantissa * 10 + digit;
        }
        return p;
    }

    private boolean readExponent(byte[] bytes, int at) {
        boolean signed = bytes[at + 1] == '-' || bytes[at + 1] == '+';
        int start = signed ? at + 2 : at + 1;
        long ofMantissa = mantissa;
        mantissa = 0;
        end = digits(bytes, start);
        int exponent = (int) (bytes[at + 1] == '-' ? -mantissa : mantissa);
        mantissa = ofMantissa;
        power += exponent;
        return end > start && end - start < 3 && power >= -22 && power <= 22;
    }
}
