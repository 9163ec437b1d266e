package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.dense.Segment;
import java.nio.charset.StandardCharsets;

/// Reads one number where it stands: `2.350`, `1.000e-05`, `14,231`, `nan`, `-inf`, `Infinity`.
///
/// The value is exactly what [Double#parseDouble] gives: a mantissa below 2⁵³ and a power of ten up to 22 are exact in
/// a double, so one division or multiplication rounds correctly; everything else goes to the JDK.
public final class NumberToken {
    private static final double[] POWERS = powers();
    private static final long EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_SCALED = 3;

    private long mantissa;
    private int digits;
    private int scale;
    private int written;
    private boolean hasFraction;
    private boolean negative;
    private double word;
    private String text = "";
    private int end;

    /// Reads the number at an index.
    ///
    /// @return false where no number stands there
    public boolean read(Segment s, int from) {
        return read(s, from, false);
    }

    /// Reads the number at an index, in which commas may stand between groups of three digits.
    boolean readGrouped(Segment s, int from) {
        return read(s, from, true);
    }

    /// The index after the number.
    public int end() {
        return end;
    }

    /// The number.
    public double value() {
        return scaled(0);
    }

    /// The number times a power of ten from 0 to 3, rounded once.
    double scaled(int power) {
        if (digits == 0) {
            return negative ? -word : word;
        }
        int exponent = scale + power;
        double magnitude;
        if (isExact(exponent)) {
            magnitude = exponent < 0 ? mantissa / POWERS[-exponent] : mantissa * POWERS[exponent];
        } else {
            magnitude = Double.parseDouble(text + "e" + (written + power));
        }
        return negative ? -magnitude : magnitude;
    }

    /// Whether the number may go on past what is there: the segment is open, and nothing follows but what could belong
    /// to a longer number.
    public boolean mayBeCut(Segment s) {
        if (!s.open || (hasFraction && s.at(end) == '.')) {
            return false;
        }
        for (int i = end; i < s.to; i++) {
            byte b = s.bytes[i];
            if (b != '.' && b != '-' && b != '+' && (b | 0x20) != 'e') {
                return false;
            }
        }
        return true;
    }

    private boolean isExact(int exponent) {
        return digits <= MOST_DIGITS && mantissa < EXACT && exponent >= -22 && exponent <= 22;
    }

    private boolean read(Segment s, int from, boolean grouped) {
        negative = s.at(from) == '-';
        int start = negative || s.at(from) == '+' ? from + 1 : from;
        mantissa = 0;
        digits = 0;
        scale = 0;
        written = 0;
        hasFraction = false;
        word = Double.NaN;
        if (!s.isDigit(start)) {
            return readWord(s, start);
        }
        int p = digits(s, start, grouped);
        if (s.at(p) == '.' && s.isDigit(p + 1)) {
            int point = p + 1;
            p = digits(s, point, false);
            scale = point - p;
            hasFraction = true;
        }
        int afterMantissa = p;
        end = exponent(s, p);
        if (!isExact(scale) || !isExact(scale + MOST_SCALED)) {
            text = new String(s.bytes, start, afterMantissa - start, StandardCharsets.ISO_8859_1).replace(",", "");
        }
        return true;
    }

    private int digits(Segment s, int from, boolean grouped) {
        int p = from;
        while (true) {
            if (s.isDigit(p)) {
                mantissa = mantissa * 10 + (s.bytes[p] - '0');
                digits++;
                p++;
            } else if (grouped && s.at(p) == ',' && isGroup(s, p + 1)) {
                p++;
            } else {
                return p;
            }
        }
    }

    private static boolean isGroup(Segment s, int from) {
        return s.afterDigits(from) == from + 3;
    }

    private int exponent(Segment s, int from) {
        if ((s.at(from) | 0x20) != 'e') {
            return from;
        }
        byte sign = s.at(from + 1);
        int start = sign == '-' || sign == '+' ? from + 2 : from + 1;
        int after = s.afterDigits(start);
        if (after == start) {
            return from;
        }
        // An exponent of five digits or more is out of reach either way: the JDK then says zero or infinity.
        int exponent = after - start > 4 ? 10_000 : (int) s.whole(start, after);
        written = sign == '-' ? -exponent : exponent;
        scale += written;
        return after;
    }

    private boolean readWord(Segment s, int start) {
        int length;
        if (s.has(start, "nan")) {
            length = 3;
        } else if (s.has(start, "inf")) {
            length = s.has(start, "infinity") ? 8 : 3;
            word = Double.POSITIVE_INFINITY;
        } else {
            return false;
        }
        end = start + length;
        return !s.isLetter(end) && !s.isDigit(end) && s.at(end) != '_';
    }

    private static double[] powers() {
        double[] powers = new double[23];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Double.parseDouble("1e" + i);
        }
        return powers;
    }
}
