package dev.runlens.read.mlx.dense;

import dev.runlens.read.lines.EightDigits;
import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.lines.LineScanner;

/// Reads the plain numbers of a dense log: digits, a point, an exponent, commas between thousands where they are expected.
/// Numbers of any other kind are left to [PrintedNumber], which gives the same value for these.
///
/// Needs a byte that is no digit after the last one, as the sentinel of [LineScanner] is, and seven more of any value.
final class QuickNumber {
    /// So many digits are below 2⁵³, and exact.
    static final int MOST_DIGITS = 15;

    private static final int GROUP = 3;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private long mantissa;
    private int digits;
    private int point;
    private int mantissaEnd;
    private int end;
    private int power;

    /// Reads a number.
    ///
    /// @return false where none stands there, or one of another kind
    boolean read(byte[] bytes, int from) {
        long eight = EightDigits.at(bytes, from);
        long others = EightDigits.others(eight);
        int whole = EightDigits.count(others);
        if (bytes[from + (whole & 7)] != '.') {
            return whole == Long.BYTES || whole == 0 ? readLong(bytes, from, false) : take(bytes, from, eight, whole);
        }
        int last = EightDigits.count(others & others - 1);
        if (last == Long.BYTES || whole == 0 || last == whole + 1) {
            return readLong(bytes, from, false);
        }
        // The digits behind the point close up to those before it.
        long before = (1L << Byte.SIZE * whole) - 1;
        mantissa = EightDigits.number(EightDigits.last(eight & before | eight >>> Byte.SIZE & ~before, last - 1));
        return ends(bytes, from + last, from + whole, whole + 1 - last);
    }

    /// Takes a whole number of less than eight digits.
    private boolean take(byte[] bytes, int from, long eight, int count) {
        mantissa = EightDigits.number(EightDigits.last(eight, count));
        return ends(bytes, from + count, -1, 0);
    }

    /// Reads a number in which commas may stand between groups of three digits.
    ///
    /// @return false where none stands there, or one of another kind
    boolean readGrouped(byte[] bytes, int from) {
        return readLong(bytes, from, true);
    }

    private boolean readLong(byte[] bytes, int from, boolean grouped) {
        mantissa = 0;
        digits = 0;
        int p = digits(bytes, from);
        while (grouped && digits > 0 && bytes[p] == ',' && isGroup(bytes, p + 1)) {
            p = digits(bytes, p + 1);
        }
        int at = -1;
        if (bytes[p] == '.' && digits > 0) {
            at = p;
            p = digits(bytes, at + 1);
            digits = p == at + 1 ? 0 : digits;
        }
        return digits > 0 && digits <= MOST_DIGITS && ends(bytes, p, at, at < 0 ? 0 : at + 1 - p);
    }

    /// Takes the digits at an index; what the mantissa is where they are too many counts for nothing.
    ///
    /// @return the index after the last
    private int digits(byte[] bytes, int from) {
        int p = from;
        int count;
        do {
            long eight = EightDigits.at(bytes, p);
            count = EightDigits.count(EightDigits.others(eight));
            if (count == 0) {
                return p;
            }
            mantissa = mantissa * TENS[count] + EightDigits.number(EightDigits.last(eight, count));
            digits += count;
            p += count;
        } while (count == Long.BYTES);
        return p;
    }

    private static boolean isGroup(byte[] bytes, int from) {
        return EightDigits.count(EightDigits.others(EightDigits.at(bytes, from))) == GROUP;
    }

    private boolean ends(byte[] bytes, int at, int ofPoint, int ofPower) {
        mantissaEnd = at;
        end = at;
        point = ofPoint;
        power = ofPower;
        return (bytes[at] | 0x20) != 'e' || readExponent(bytes, at);
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

    private boolean readExponent(byte[] bytes, int at) {
        boolean signed = bytes[at + 1] == '-' || bytes[at + 1] == '+';
        int start = signed ? at + 2 : at + 1;
        long eight = EightDigits.at(bytes, start);
        int count = EightDigits.count(EightDigits.others(eight));
        if (count == 0 || count >= GROUP) {
            return false;
        }
        int exponent = (int) EightDigits.number(EightDigits.last(eight, count));
        end = start + count;
        power += bytes[at + 1] == '-' ? -exponent : exponent;
        return power >= -22 && power <= 22;
    }
}
