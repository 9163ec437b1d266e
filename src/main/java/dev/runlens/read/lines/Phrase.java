package dev.runlens.read.lines;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One line, read from left to right: words that have to stand there, and the numbers between them.
///
/// One object is used again for every line, so nothing may keep it. A number that the end of the file may have cut off
/// is none.
public final class Phrase {
    private static final int MOST_DIGITS = 18;

    private final TextLine line = new TextLine();
    private final PrintedNumber number = new PrintedNumber();
    private int at;
    private boolean cut;

    /// No line yet.
    public Phrase() {}

    /// Takes a line, and stands at its beginning.
    public void take(ByteLines lines) {
        line.take(lines);
        at = 0;
        cut = false;
    }

    /// The 1-based number of the line.
    public int line() {
        return line.number();
    }

    /// Whether a number was passed over because the end of the file may have cut it.
    public boolean isCut() {
        return cut;
    }

    /// Whether nothing is left.
    public boolean isAtEnd() {
        return at >= line.to();
    }

    /// Goes back to the beginning.
    public Phrase restart() {
        at = 0;
        return this;
    }

    /// Goes past some words if they stand here, in this letter case.
    public boolean at(String words) {
        if (!line.has(at, words)) {
            return false;
        }
        at += words.length();
        return true;
    }

    /// Goes past the next place where some words stand; stays where they do not.
    public boolean find(String words) {
        int found = line.find(at, words);
        at = found < 0 ? at : found + words.length();
        return found >= 0;
    }

    /// Goes past blanks.
    public Phrase spaces() {
        at = line.afterSpaces(at);
        return this;
    }

    /// Goes past a whole number that is not negative.
    public OptionalLong whole() {
        int from = at;
        at = Math.min(line.afterDigits(at), at + MOST_DIGITS);
        boolean none = at == from || isCut(line.open() && at == line.to());
        return none ? OptionalLong.empty() : OptionalLong.of(line.whole(from, at));
    }

    /// Goes past a number, `nan` and `inf` included.
    public OptionalDouble number() {
        return taken(number.read(line, at));
    }

    private OptionalDouble taken(boolean isThere) {
        boolean isWhole = isThere && !(line.at(number.end()) == '.' && line.isDigit(number.end() + 1));
        if (!isWhole || isCut(number.mayBeCut(line))) {
            return OptionalDouble.empty();
        }
        at = number.end();
        return OptionalDouble.of(number.value());
    }

    /// Goes past a number whose thousands may stand in groups: `7,123`, `1,500,000`.
    public OptionalDouble grouped() {
        int digits = line.afterDigits(at) - at;
        boolean inGroups = digits > 0 && digits <= 3 && line.at(at) != '0' && line.at(at + digits) == ',';
        return inGroups ? taken(number.readGrouped(line, at)) : number();
    }

    /// Goes past a number whose decimals stand behind a comma: `2,3012`.
    OptionalDouble withComma() {
        return taken(number.readComma(line, at));
    }

    /// Whether a number may stand here.
    boolean isAtNumber() {
        return line.isDigit(at) || line.at(at) == '-' || line.at(at) == '.';
    }

    /// Where it stands, to come back to.
    public int index() {
        return at;
    }

    /// Goes to where it stood.
    public void goTo(int index) {
        at = index;
    }

    /// How many bytes the line has.
    int length() {
        return line.to();
    }

    /// The byte at an index as a character; a zero outside of the line.
    char charAt(int index) {
        return (char) (line.at(index) & 0xFF);
    }

    /// The text from one index to another, with the white space around it.
    String text(int from, int to) {
        return new String(line.bytes(), from, to - from, StandardCharsets.UTF_8);
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

    /// What stands between an index and the place at hand.
    public String since(int from) {
        return text(from, at);
    }

    /// Goes past everything up to a character, or to the end, and gives it without white space around it.
    public String until(char stop) {
        int from = at;
        while (at < line.to() && line.at(at) != stop) {
            at++;
        }
        return line.text(from, at);
    }

    private boolean isCut(boolean here) {
        cut |= here;
        return here;
    }
}
