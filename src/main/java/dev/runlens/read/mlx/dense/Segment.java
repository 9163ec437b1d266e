package dev.runlens.read.mlx.dense;

import java.nio.charset.StandardCharsets;

/// A stretch of a log between two line breaks (`\n` or `\r`), looked at where it lies in the reading buffer.
///
/// One object is used again for every stretch, so nothing may keep it.
public final class Segment {
    public byte[] bytes = new byte[0];
    public int from;
    public int to;
    /// The 1-based physical line, counted by `\n`.
    public int line;
    /// Whether no line break follows: the file, or what is kept of an overlong line, ends here, so that the last token
    /// may have been cut.
    public boolean open;

    public void set(byte[] ofBytes, int start, int end, int ofLine, boolean isOpen) {
        bytes = ofBytes;
        from = start;
        to = end;
        line = ofLine;
        open = isOpen;
    }

    public byte at(int index) {
        return index < to ? bytes[index] : 0;
    }

    public boolean isDigit(int index) {
        byte b = at(index);
        return b >= '0' && b <= '9';
    }

    public boolean isLetter(int index) {
        int lower = at(index) | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    public boolean isSpace(int index) {
        byte b = at(index);
        return b == ' ' || b == '\t';
    }

    public int afterSpaces(int index) {
        int i = index;
        while (isSpace(i)) {
            i++;
        }
        return i;
    }

    /// The index after the last byte in a range that is not white space.
    public int beforeSpaces(int start, int end) {
        int i = end;
        while (i > start && isSpace(i - 1)) {
            i--;
        }
        return i;
    }

    public int afterDigits(int index) {
        int i = index;
        while (isDigit(i)) {
            i++;
        }
        return i;
    }

    /// Whether the words stand at an index, in any letter case.
    ///
    /// @param words in lower case; a character above ASCII stands for the byte of its number
    public boolean has(int index, String words) {
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

    /// Where the words stand for the first time in a range, in any letter case; -1 where they do not.
    public int find(int start, int end, String words) {
        int last = Math.min(end, to) - words.length();
        for (int i = start; i <= last; i++) {
            if (has(i, words)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the three bytes of a character stand at an index.
    public boolean hasCharacter(int index, int first, int second, int third) {
        return to - index >= 3
                && (bytes[index] & 0xFF) == first
                && (bytes[index + 1] & 0xFF) == second
                && (bytes[index + 2] & 0xFF) == third;
    }

    /// A whole number of at most 18 digits; thousands commas are passed over.
    ///
    /// @return -1 where the range holds anything else
    public long whole(int start, int end) {
        long value = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            if (isDigit(i)) {
                value = value * 10 + (bytes[i] - '0');
                digits++;
            } else if (at(i) != ',' || digits == 0) {
                return -1;
            }
        }
        return digits == 0 || digits > 18 ? -1 : value;
    }

    /// The text of a range without white space around it; bytes that are not UTF-8 are replaced.
    public String text(int start, int end) {
        return new String(bytes, start, Math.max(0, end - start), StandardCharsets.UTF_8).strip();
    }
}
