package dev.runlens.read.lines;

import java.util.Locale;

/// Reads one number where it stands: `2.350`, `5e-05`, `-3`, `nan`, `-inf`, `Infinity`.
///
/// The value is exactly what [Double#parseDouble] gives: a mantissa below 2⁵³ and a power of ten up to 22 are exact in
/// a double, so one division or multiplication rounds correctly; everything else goes to the JDK.
public final class PrintedNumber {
    private static final double[] POWERS = {
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
            1e19,
            1e20, 1e21, 1e22
    };
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 400;

    private double value;
    private int end;
    private int decimals;
    private int exponent;

    /// No number yet.
    public PrintedNumber() {}

    /// Reads the number at an index.
    ///
    /// @return false where no number stands there
    public boolean read(TextLine line, int from) {
        boolean negative = line.at(from) == '-';
        int start = negative || line.at(from) == '+' ? from + 1 : from;
        decimals = 0;
        exponent = 0;
        boolean isThere = line.isDigit(start) || line.at(start) == '.' && line.isDigit(start + 1)
                ? digits(line, start)
                : word(line, start);
        if (negative) {
            value = -value;
        }
        return isThere;
    }

    /// The number.
    public double value() {
        return value;
    }

    /// The index after it.
    public int end() {
        return end;
    }

    /// How much the last digit that was printed is worth: 0.01 for `2.35`, 1e-7 for `1.25e-05`.
    public double resolution() {
        return Math.pow(10, (double) exponent - decimals);
    }

    private boolean digits(TextLine line, int start) {
        long mantissa = 0;
        int count = 0;
        int point = -1;
        int p = start;
        for (; p - start < LONGEST; p++) {
            byte b = line.at(p);
            if (b >= '0' && b <= '9') {
                mantissa = mantissa * 10 + (b - '0');
                count++;
            } else if (b == '.' && point < 0) {
                point = p;
            } else {
                break;
            }
        }
        decimals = point < 0 ? 0 : p - point - 1;
        end = exponent(line, p);
        int power = exponent - decimals;
        if (count <= MOST_DIGITS && power >= -22 && power <= 22) {
            value = power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
        } else {
            value = Double.parseDouble(line.text(start, end));
        }
        return true;
    }

    private int exponent(TextLine line, int from) {
        if ((line.at(from) | 0x20) != 'e') {
            return from;
        }
        byte sign = line.at(from + 1);
        int start = sign == '-' || sign == '+' ? from + 2 : from + 1;
        int after = line.afterDigits(start);
        if (after == start) {
            return from;
        }
        // An exponent of five digits or more is out of reach either way: the JDK then says zero or infinity.
        int size = after - start > 4 ? 10_000 : (int) line.whole(start, after);
        exponent = sign == '-' ? -size : size;
        return after;
    }

    private boolean word(TextLine line, int start) {
        String word = line.text(start, start + 8).toLowerCase(Locale.ROOT);
        int length = word.startsWith("infinity") ? 8 : word.startsWith("inf") || word.startsWith("nan") ? 3 : 0;
        value = word.startsWith("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
        end = start + length;
        byte next = line.at(end);
        return length > 0 && !Character.isLetterOrDigit(next) && next != '_';
    }
}
