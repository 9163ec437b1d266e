package dev.runlens.read.lines;

import java.nio.charset.StandardCharsets;

/// One line, or a stretch of one, looked at where it lies in the reading buffer.
///
/// One object is used again for every line, so nothing may keep it. Beyond its ends there are zero bytes.
public final class TextLine {
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int number;
    private boolean open;

    /// No line yet.
    public TextLine() {}

    /// Takes the line that was read last.
    public TextLine take(ByteLines lines) {
        bytes = lines.bytes();
        from = 0;
        to = lines.length();
        number = lines.number();
        open = !lines.isWhole() || lines.isTooLong();
        return this;
    }

    /// Takes a stretch of a buffer.
    ///
    /// @param start the index of its first byte
    /// @param end the index after its last
    /// @param ofNumber the 1-based physical line
    /// @param isOpen whether no line break follows
    public TextLine take(byte[] ofBytes, int start, int end, int ofNumber, boolean isOpen) {
        bytes = ofBytes;
        from = start;
        to = end;
        number = ofNumber;
        open = isOpen;
        return this;
    }

    /// Leaves out the first bytes.
    public void skip(int count) {
        from += count;
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

    /// The index of the first byte.
    public int from() {
        return from;
    }

    /// The buffer that holds the line.
    public byte[] bytes() {
        return bytes;
    }

    /// The index after the last byte.
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
        return index >= from && index < to ? bytes[index] : 0;
    }

    /// Whether a digit stands at an index.
    public boolean isDigit(int index) {
        byte b = at(index);
        return b >= '0' && b <= '9';
    }

    /// Whether a letter of ASCII stands at an index.
    public boolean isLetter(int index) {
        int lower = at(index) | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /// Whether the three bytes of a character stand at an index.
    public boolean hasCharacter(int index, int first, int second, int third) {
        return (at(index) & 0xFF) == first && (at(index + 1) & 0xFF) == second && (at(index + 2) & 0xFF) == third;
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

    /// The index after the last byte of a range that is neither a blank nor a tab.
    public int beforeSpaces(int start, int end) {
        int i = end;
        while (i > start && isSpace(i - 1)) {
            i--;
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

    /// The index after the digits that begin at an index, and after the groups of thousands behind the first three of them:
    /// `1,000`.
    public int afterGroups(int index) {
        int i = afterDigits(index);
        boolean grouped = i > index && i - index <= 3;
        while (grouped && at(i) == ',' && afterDigits(i + 1) == i + 4) {
            i += 4;
        }
        return i;
    }

    /// Whether words stand at an index, letter case included.
    ///
    /// @param words a character above ASCII stands for the byte of its number
    public boolean has(int index, String words) {
        int length = words.length();
        if (index < from || to - index < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[index + i] & 0xFF) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether words stand at an index, in any letter case.
    ///
    /// @param words in lower case; a character above ASCII stands for the byte of its number
    public boolean hasAnyCase(int index, String words) {
        int length = words.length();
        if (index < from || to - index < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int b = bytes[index + i] & 0xFF;
            if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where words stand for the first time in a range, in any letter case; -1 where they do not.
    public int findAnyCase(int start, int end, String words) {
        int last = Math.min(end, to) - words.length();
        for (int i = start; i <= last; i++) {
            if (hasAnyCase(i, words)) {
                return i;
            }
        }
        return -1;
    }

    /// Where words stand for the first time at or after an index; -1 where they do not.
    public int find(int start, String words) {
        int last = to - words.length();
        byte first = (byte) words.charAt(0);
        for (int i = Math.max(start, from); i <= last; i++) {
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
        int first = Math.max(start, from);
        return new String(bytes, first, Math.max(0, Math.min(end, to) - first), StandardCharsets.UTF_8).strip();
    }
}
