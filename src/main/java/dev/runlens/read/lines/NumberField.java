package dev.runlens.read.lines;

/// The value of one field, read from characters without a string where it is a plain number.
///
/// A number of up to 18 digits, zeros before them apart, is divided by its power of ten in twice the precision, and the
/// result is right unless it lies next to the middle between two numbers; only then, and for anything unusual, the JDK
/// is asked.
public final class NumberField {
    /// What a field can hold.
    public enum Kind {
        /// Nothing, or a word for it: `NA`, `None`, `null`.
        MISSING,
        /// A number, NaN and infinities included.
        NUMBER,
        /// Anything else.
        TEXT
    }

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST = 64;
    private static final double DOUBT = 0x1p-48;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private double value;

    /// Nothing was read yet.
    public NumberField() {}

    /// The number that was read last.
    public double value() {
        return value;
    }

    /// Reads a field.
    ///
    /// @param text holds the field from an index on, for a length
    public Kind read(char[] text, int from, int length) {
        int start = from;
        int end = from + length;
        while (start < end && text[start] <= ' ') {
            start++;
        }
        while (end > start && text[end - 1] <= ' ') {
            end--;
        }
        if (start == end) {
            return Kind.MISSING;
        }
        return isPlain(text, start, end) ? Kind.NUMBER : unusual(text, start, end);
    }

    /// Reads a field that should hold a whole number: a comma before three digits (`1,200`) groups them, where in other
    /// fields it is a decimal comma.
    ///
    /// @param text holds the field from an index on, for a length
    public Kind readWhole(char[] text, int from, int length) {
        Kind kind = read(text, from, length);
        for (int i = from; i < from + length; i++) {
            if (text[i] == ',') {
                String word = new String(text, from, length).strip();
                if (word.matches("[-+]?[1-9]\\d{0,2}(,\\d{3})+")) {
                    value = Double.parseDouble(word.replace(",", ""));
                    return Kind.NUMBER;
                }
                return kind;
            }
        }
        return kind;
    }

    private boolean isPlain(char[] text, int from, int end) {
        boolean negative = text[from] == '-';
        int p = negative ? from + 1 : from;
        int first = p;
        long mantissa = 0;
        int point = -1;
        int zeros = 0;
        for (; p < end; p++) {
            int digit = text[p] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                zeros += mantissa == 0 ? 1 : 0;
            } else if (text[p] == '.' && point < 0) {
                point = p;
            } else {
                break;
            }
        }
        int digits = p - first - (point < 0 ? 0 : 1);
        int power = point < 0 ? 0 : point + 1 - p;
        if (digits == 0 || digits - zeros > MOST_DIGITS) {
            return false;
        }
        int exponent = p == end ? 0 : exponent(text, p, end);
        return exponent != Integer.MIN_VALUE && isScaled(negative, mantissa, power + exponent);
    }

    /// An exponent of one to three digits behind its `e`; the smallest integer where it is none.
    private static int exponent(char[] text, int at, int end) {
        if ((text[at] | 0x20) != 'e') {
            return Integer.MIN_VALUE;
        }
        int from = at + 1;
        boolean signed = from < end && (text[from] == '-' || text[from] == '+');
        int p = signed ? from + 1 : from;
        if (p == end || end - p > 3) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (int i = p; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            exponent = exponent * 10 + digit;
        }
        return signed && text[from] == '-' ? -exponent : exponent;
    }

    private boolean isScaled(boolean negative, long mantissa, int power) {
        if (power > 0 || power < 1 - TENS.length) {
            return false;
        }
        double ten = TENS[-power];
        double high = (double) mantissa;
        double low = (double) (mantissa - (long) high);
        double quotient = high / ten;
        double rest = (Math.fma(-quotient, ten, high) + low) / ten;
        double result = quotient + rest;
        if (result != quotient + rest * (1 + DOUBT) || result != quotient + rest * (1 - DOUBT)) {
            return false;
        }
        value = negative ? -result : result;
        return true;
    }

    private Kind unusual(char[] text, int from, int end) {
        if (end - from > LONGEST) {
            return Kind.TEXT;
        }
        String word = new String(text, from, end - from);
        switch (word.charAt(0) == '-' || word.charAt(0) == '+' ? word.substring(1) : word) {
            case "nan", "NaN", "NAN" -> value = Double.NaN;
            case "inf", "Inf", "INF", "infinity", "Infinity" ->
                value = word.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            case "NA", "N/A", "n/a", "<NA>", "None", "none", "null", "NULL", "" -> {
                return Kind.MISSING;
            }
            default -> {
                return number(word);
            }
        }
        return Kind.NUMBER;
    }

    /// A number that is written in another way: many digits, a large exponent, a decimal comma, groups of thousands
    /// (`1,234.5`, `1,234,567`, `1.234,5`).
    private Kind number(String word) {
        String plain = ungrouped(word);
        if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return Kind.TEXT;
        }
        value = Double.parseDouble(plain);
        return Kind.NUMBER;
    }

    private static String ungrouped(String word) {
        int comma = word.indexOf(',');
        if (comma < 0) {
            return word;
        }
        int point = word.indexOf('.');
        if (point >= 0 && point < comma) {
            return word.matches("[-+]?\\d{1,3}(\\.\\d{3})+,\\d+") ? word.replace(".", "").replace(',', '.') : word;
        }
        boolean grouped = (point >= 0 || comma != word.lastIndexOf(',')) && word.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
        return grouped ? word.replace(",", "") : point < 0 ? word.replace(',', '.') : word;
    }
}
