package dev.runlens.analyze.answers.score;

import org.jspecify.annotations.Nullable;

/// A number as it stands in a text: a sign, digits, or one to three of them with groups of three behind commas or narrow
/// spaces, a fraction, an exponent of up to three digits.
///
/// @param start where its sign or first digit stands
/// @param end behind its last character
record WrittenNumber(int start, int end) {
    private static final int GROUP = 3;
    private static final char MINUS = '\u2212';
    private static final char NARROW_SPACE = '\u202f';

    /// The first number at or behind a place; null where there is none.
    static @Nullable WrittenNumber next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isDigit(text, i)) {
                boolean signed = i > from && (text.charAt(i - 1) == '-' || text.charAt(i - 1) == MINUS);
                return new WrittenNumber(signed ? i - 1 : i, exponent(text, fraction(text, whole(text, i))));
            }
        }
        return null;
    }

    /// The last number behind a place; null where there is none.
    static @Nullable WrittenNumber last(String text, int from) {
        WrittenNumber last = null;
        WrittenNumber next = next(text, from);
        while (next != null) {
            last = next;
            next = next(text, next.end());
        }
        return last;
    }

    /// The number without what only makes it easier to read, as a decimal fraction is parsed.
    String digits(String text) {
        String digits = text.substring(start, end);
        boolean plain = digits.indexOf(',') < 0 && digits.indexOf(NARROW_SPACE) < 0 && digits.charAt(0) != MINUS;
        return plain ? digits : digits.replace(",", "").replace("\u202f", "").replace(MINUS, '-');
    }

    private static int whole(String text, int first) {
        int end = digits(text, first);
        if (end - first > GROUP) {
            return end;
        }
        while (end < text.length() && (text.charAt(end) == ',' || text.charAt(end) == NARROW_SPACE)
                && isDigit(text, end + 1) && isDigit(text, end + 2) && isDigit(text, end + GROUP)) {
            end += 1 + GROUP;
        }
        return end;
    }

    private static int fraction(String text, int point) {
        boolean follows = point < text.length() && text.charAt(point) == '.' && isDigit(text, point + 1);
        return follows ? digits(text, point + 1) : point;
    }

    private static int exponent(String text, int letter) {
        if (letter >= text.length() || text.charAt(letter) != 'e' && text.charAt(letter) != 'E') {
            return letter;
        }
        int sign = letter + 1;
        boolean signed = sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+');
        int first = signed ? sign + 1 : sign;
        return isDigit(text, first) ? Math.min(digits(text, first), first + GROUP) : letter;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
