package dev.runlens.read.lines;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One line, read from left to right: words that have to stand there, and the numbers between them.
///
/// One object is used again for every line, so nothing may keep it. A number that the end of the file may have cut off
/// is none.
public final class Phrase {
    private final NumberField field = new NumberField();
    private char[] text = new char[256];
    private int length;
    private int at;
    private int number;
    private boolean open;
    private boolean cut;

    /// No line yet.
    public Phrase() {}

    /// Takes a line, and stands at its beginning. Bytes above ASCII count one by one.
    public void take(ByteLines lines) {
        length = lines.length();
        if (length > text.length) {
            text = new char[Math.max(length, 2 * text.length)];
        }
        byte[] bytes = lines.bytes();
        for (int i = 0; i < length; i++) {
            text[i] = (char) (bytes[i] & 0xFF);
        }
        at = 0;
        cut = false;
        number = lines.number();
        open = !lines.isWhole();
    }

    /// The 1-based number of the line.
    public int line() {
        return number;
    }

    /// Whether a number was passed over because the end of the file may have cut it.
    public boolean isCut() {
        return cut;
    }

    /// Whether nothing is left.
    public boolean isAtEnd() {
        return at >= length;
    }

    /// Goes back to the beginning.
    public Phrase restart() {
        at = 0;
        return this;
    }

    /// Goes past some words if they stand here, in this letter case.
    public boolean at(String words) {
        if (!stands(at, words)) {
            return false;
        }
        at += words.length();
        return true;
    }

    /// Goes past the next place where some words stand; stays where they do not.
    public boolean find(String words) {
        for (int i = at; i + words.length() <= length; i++) {
            if (text[i] == words.charAt(0) && stands(i, words)) {
                at = i + words.length();
                return true;
            }
        }
        return false;
    }

    /// Goes past blanks.
    public Phrase spaces() {
        while (at < length && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        return this;
    }

    /// Goes past a whole number that is not negative.
    public OptionalLong whole() {
        int from = at;
        long value = 0;
        while (at < length && text[at] >= '0' && text[at] <= '9' && at - from < 18) {
            value = value * 10 + text[at++] - '0';
        }
        boolean none = at == from || isCut(at);
        return none ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// Goes past a number, `nan` and `inf` included.
    public OptionalDouble number() {
        int from = at;
        int end = endOfNumber(from);
        if (end == from || isCut(end) || field.read(text, from, end - from) != NumberField.Kind.NUMBER) {
            return OptionalDouble.empty();
        }
        at = end;
        return OptionalDouble.of(field.value());
    }

    /// Goes past a number whose thousands may stand in groups: `7,123`, `1,500,000`.
    public OptionalDouble grouped() {
        int from = at;
        OptionalDouble number = number();
        if (number.isEmpty() || !isGroup(at)) {
            return number;
        }
        double value = number.getAsDouble();
        if (value < 1 || value > 999 || value != Math.rint(value) || at - from > 3) {
            return number;
        }
        while (isGroup(at)) {
            at += 4;
        }
        while (at < length && (isDigit(at) || text[at] == '.')) {
            at++;
        }
        String plain = new String(text, from, at - from).replace(",", "");
        boolean read = !isCut(at) && field.read(plain.toCharArray(), 0, plain.length()) == NumberField.Kind.NUMBER;
        return read ? OptionalDouble.of(field.value()) : OptionalDouble.empty();
    }

    /// Whether a comma and three digits, no more, stand at an index.
    private boolean isGroup(int index) {
        return index + 3 < length
                && text[index] == ','
                && isDigit(index + 1)
                && isDigit(index + 2)
                && isDigit(index + 3)
                && (index + 4 >= length || !isDigit(index + 4));
    }

    /// Whether a number may stand here.
    boolean isAtNumber() {
        return at < length && (isDigit(at) || text[at] == '-' || text[at] == '.');
    }

    /// Where it stands, to come back to.
    public int index() {
        return at;
    }

    /// Goes to where it stood.
    public void goTo(int index) {
        at = index;
    }

    /// How many characters the line has.
    int length() {
        return length;
    }

    /// The character at an index; a zero byte outside of the line.
    char charAt(int index) {
        return index >= 0 && index < length ? text[index] : 0;
    }

    /// The characters from one index to another.
    String text(int from, int to) {
        return new String(text, from, to - from);
    }

    /// Whether a word begins at an index: what is before is no part of it.
    boolean isWordStart(int index) {
        char before = charAt(index - 1);
        char first = charAt(index);
        return !isWord(first) || !isWord(before);
    }

    /// Whether a character can be part of a word.
    static boolean isWord(char one) {
        return one >= '0' && one <= '9' || one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one == '_';
    }

    /// Goes past everything up to a character, or to the end, and gives it.
    public String until(char stop) {
        int from = at;
        while (at < length && text[at] != stop) {
            at++;
        }
        return new String(text, from, at - from);
    }

    private boolean isCut(int end) {
        cut |= open && end == length;
        return open && end == length;
    }

    private boolean stands(int index, String words) {
        if (index + words.length() > length) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (text[index + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int endOfNumber(int from) {
        int i = from < length && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        if (i < length && isLetter(i)) {
            while (i < length && isLetter(i)) {
                i++;
            }
            return i;
        }
        while (i < length && (isDigit(i) || text[i] == '.')) {
            i++;
        }
        return endOfExponent(i);
    }

    private int endOfExponent(int from) {
        if (from >= length || (text[from] | 0x20) != 'e') {
            return from;
        }
        boolean signed = from + 1 < length && (text[from + 1] == '-' || text[from + 1] == '+');
        int digits = signed ? from + 2 : from + 1;
        int i = digits;
        while (i < length && isDigit(i)) {
            i++;
        }
        boolean last = open && i == length;
        return i == digits && !last ? from : i;
    }

    private boolean isDigit(int index) {
        return text[index] >= '0' && text[index] <= '9';
    }

    private boolean isLetter(int index) {
        int lower = text[index] | 0x20;
        return lower >= 'a' && lower <= 'z';
    }
}
