package dev.runlens.read.lines;

import java.nio.charset.StandardCharsets;

/// One line in which things are searched wherever they stand, looked at where it lies in the reading buffer.
///
/// One object is used again for every line, so nothing may keep it. Beyond its ends there are zero bytes.
public final class TextLine {
    private byte[] bytes = new byte[0];
    private int to;
    private int number;
    private boolean open;

    /// No line yet.
    public TextLine() {}

    /// Takes the line that was read last.
    public TextLine take(ByteLines lines) {
        bytes = lines.bytes();
        to = lines.length();
        number = lines.number();
        open = !lines.isWhole() || lines.isTooLong();
        return this;
    }

    /// A line that goes on, after a blank, with another: what was printed across lines.
    ///
    /// @param start where the part of this line begins that counts
    /// @return a line of its own, which may be kept
    public TextLine joined(int start, TextLine next) {
        TextLine both = new TextLine();
        both.bytes = new byte[to - start + 1 + next.to];
        System.arraycopy(bytes, start, both.bytes, 0, to - start);
        both.bytes[to - start] = ' ';
        System.arraycopy(next.bytes, 0, both.bytes, to - start + 1, next.to);
        both.to = both.bytes.length;
        both.number = number;
        both.open = next.open;
        return both;
    }

    /// The index after the last byte; the first is 0.
    public int to() {
        return to;
    }

    /// The 1-based physical line, counted by `\n`.
    public int number() {
        return number;
    }

    /// Whether no line break follows: the text, or what is kept of an overlong line, ends here, so that the last word
    /// may have been cut.
    public boolean open() {
        return open;
    }

    /// The byte at an index; 0 outside of the line.
    public byte at(int index) {
        return index >= 0 && index < to ? bytes[index] : 0;
    }

    /// Whether a digit stands at an index.
    public boolean isDigit(int index) {
        byte b = at(index);
        return b >= '0' && b <= '9';
    }

    /// Whether a blank or a tab stands at an index.
    public boolean isSpace(int index) {
        byte b = at(index);
        return b == ' ' || b == '\t';
    }

    /// The index after the blanks that begin at an index.
    public int afterSpaces(int index) {
        int i = index;
        while (isSpace(i)) {
            i++;
        }
        return i;
    }

    /// The index after the digits that begin at an index.
    public int afterDigits(int index) {
        int i = index;
        while (isDigit(i)) {
            i++;
        }
        return i;
    }

    /// Whether ASCII words stand at an index, letter case included.
    public boolean has(int index, String words) {
        int length = words.length();
        if (index < 0 || to - index < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[index + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where ASCII words stand for the first time at or after an index; -1 where they do not.
    public int find(int start, String words) {
        int last = to - words.length();
        byte first = (byte) words.charAt(0);
        for (int i = Math.max(start, 0); i <= last; i++) {
            if (bytes[i] == first && has(i, words)) {
                return i;
            }
        }
        return -1;
    }

    /// A whole number of at most 18 digits; thousands commas are passed over.
    ///
    /// @return -1 where the range holds anything else
    public long whole(int start, int end) {
        long value = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            if (isDigit(i)) {
                value = value * 10 + (at(i) - '0');
                digits++;
            } else if (at(i) != ',' || digits == 0) {
                return -1;
            }
        }
        return digits == 0 || digits > 18 ? -1 : value;
    }

    /// The text of a range without white space around it; bytes that are not UTF-8 are replaced.
    public String text(int start, int end) {
        int first = Math.max(start, 0);
        return new String(bytes, first, Math.max(0, Math.min(end, to) - first), StandardCharsets.UTF_8).strip();
    }
}
