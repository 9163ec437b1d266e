package dev.runlens.read.lines;

import java.util.Arrays;

/// Reads one number where it stands: `2.350`, `1.000e-05`, `-3`, `2.`, `14,231`, `nan`, `-inf`, `Infinity`.
///
/// The value is exactly what [Double#parseDouble] gives: a mantissa below 2⁵³ and a power of ten up to 22 are exact in
/// a double, so one division or multiplication rounds correctly; everything else goes to the JDK.
public final class PrintedNumber {
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
    private char point = '.';
    private int end;

    /// No number yet.
    public PrintedNumber() {}

    /// Reads the number at an index.
    ///
    /// @return false where no number stands there
    public boolean read(TextLine s, int from) {
        point = '.';
        return read(s, from, false);
    }

    /// Reads the number at an index, whose decimals stand behind a comma.
    ///
    /// @return false where no number stands there
    public boolean readComma(TextLine s, int from) {
        point = ',';
        return read(s, from, false);
    }

    /// Reads the number at an index, in which commas may stand between groups of three digits.
    ///
    /// @return false where no number stands there
    public boolean readGrouped(TextLine s, int from) {
        point = '.';
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
    public double scaled(int power) {
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

    /// How much the last digit that was printed is worth: 0.01 for `2.35`, 1e-7 for `1.25e-05`.
    public double resolution() {
        return Math.pow(10, scale);
    }

    /// Whether the number may go on past what is there: the line is open, and nothing follows but what could belong to
    /// a longer number.
    public boolean mayBeCut(TextLine s) {
        if (!s.open() || (hasFraction && s.at(end) == '.')) {
            return false;
        }
        for (int i = end; i < s.to(); i++) {
            byte b = s.at(i);
            if (b != '.' && b != '-' && b != '+' && (b | 0x20) != 'e') {
                return false;
            }
        }
        return true;
    }

    private boolean isExact(int exponent) {
        return digits <= MOST_DIGITS && mantissa < EXACT && exponent >= -22 && exponent <= 22;
    }

    private boolean read(TextLine s, int from, boolean grouped) {
        negative = s.at(from) == '-';
        int start = negative || s.at(from) == '+' ? from + 1 : from;
        mantissa = 0;
        digits = 0;
        scale = 0;
        written = 0;
        hasFraction = false;
        word = Double.NaN;
        if (!s.isDigit(start) && !(s.at(start) == '.' && s.isDigit(start + 1))) {
            return readWord(s, start);
        }
        int p = fraction(s, digits(s, start, grouped));
        int afterMantissa = p;
        end = exponent(s, p);
        if (!isExact(scale) || !isExact(scale + MOST_SCALED)) {
            text = s.text(start, afterMantissa).replace(",", point == ',' ? "." : "");
        }
        return true;
    }

    private int digits(TextLine s, int from, boolean grouped) {
        int p = from;
        while (true) {
            if (s.isDigit(p)) {
                mantissa = mantissa * 10 + (s.at(p) - '0');
                digits++;
                p++;
            } else if (grouped && s.at(p) == ',' && isGroup(s, p + 1)) {
                p++;
            } else {
                return p;
            }
        }
    }

    private static boolean isGroup(TextLine s, int from) {
        return s.afterDigits(from) == from + 3;
    }

    /// The index after the point and the digits behind it. NumPy prints a point that no digit follows; where a word or
    /// another point follows, it is the end of a sentence.
    private int fraction(TextLine s, int at) {
        if (s.at(at) != point) {
            return at;
        }
        int point = at + 1;
        if (s.isDigit(point)) {
            int p = digits(s, point, false);
            scale = point - p;
            hasFraction = true;
            return p;
        }
        boolean goesOn = s.isLetter(point) && exponentDigits(s, point) < 0 || s.at(point) == '.' || s.at(point) == '_';
        return goesOn ? at : point;
    }

    private int exponent(TextLine s, int from) {
        int start = exponentDigits(s, from);
        if (start < 0) {
            return from;
        }
        int after = s.afterDigits(start);
        // An exponent of five digits or more is out of reach either way: the JDK then says zero or infinity.
        int exponent = after - start > 4 ? 10_000 : (int) s.whole(start, after);
        written = s.at(from + 1) == '-' ? -exponent : exponent;
        scale += written;
        return after;
    }

    /// Where the digits of an exponent begin that stands at an index; -1 where none does.
    private static int exponentDigits(TextLine s, int from) {
        if ((s.at(from) | 0x20) != 'e') {
            return -1;
        }
        byte sign = s.at(from + 1);
        int start = sign == '-' || sign == '+' ? from + 2 : from + 1;
        return s.isDigit(start) ? start : -1;
    }

    private boolean readWord(TextLine s, int start) {
        int length;
        if (s.hasAnyCase(start, "nan")) {
            length = 3;
        } else if (s.hasAnyCase(start, "inf")) {
            length = s.hasAnyCase(start, "infinity") ? 8 : 3;
            word = Double.POSITIVE_INFINITY;
        } else {
            return false;
        }
        end = start + length;
        return !s.isLetter(end) && !s.isDigit(end) && s.at(end) != '_';
    }

    private static double[] powers() {
        double[] powers = new double[23];
        Arrays.setAll(powers, power -> Double.parseDouble("1e" + power));
        return powers;
    }
}
