package dev.runlens.read.json;

import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.DigitNumber;
import java.util.List;

/// What objects look like that are nothing but the same names, each with a number: the text between the numbers, which is
/// compared as a whole.
public final class FlatShape {
    private final List<String> names;
    private final List<Text> texts;
    private final int[] lines;

    /// @param names of the numbers
    /// @param texts before each number, and after the last
    FlatShape(List<String> names, List<Text> texts) {
        this.names = List.copyOf(names);
        this.texts = List.copyOf(texts);
        lines = new int[texts.size()];
        int breaks = 0;
        for (int i = 0; i < lines.length; i++) {
            breaks += texts.get(i).breaks;
            lines[i] = breaks;
        }
    }

    /// Some bytes, as words of eight.
    static final class Text {
        private final long[] words;
        private final long lastMask;
        private final int length;
        private final int breaks;

        Text(byte[] bytes, int from, int to) {
            length = to - from;
            words = new long[(length + Long.BYTES - 1) / Long.BYTES];
            int lineBreaks = 0;
            for (int i = 0; i < length; i++) {
                words[i / Long.BYTES] |= (bytes[from + i] & 0xFFL) << Byte.SIZE * (i % Long.BYTES);
                lineBreaks += bytes[from + i] == '\n' ? 1 : 0;
            }
            int over = words.length * Long.BYTES - length;
            lastMask = -1L >>> Byte.SIZE * over;
            breaks = lineBreaks;
        }

        boolean isAt(byte[] bytes, int from) {
            int last = words.length - 1;
            int p = from;
            for (int i = 0; i < last; i++, p += Long.BYTES) {
                if ((long) ByteSearch.WORDS.get(bytes, p) != words[i]) {
                    return false;
                }
            }
            return ((long) ByteSearch.WORDS.get(bytes, p) & lastMask) == words[last];
        }
    }

    /// Reads an object of this shape.
    ///
    /// @param values takes its numbers
    /// @return the index after it; negative where none stands there
    int read(byte[] bytes, int from, DigitNumber number, double[] values) {
        int p = from;
        for (int i = 0; i < values.length && i < lines.length - 1; i++) {
            Text text = texts.get(i);
            if (!text.isAt(bytes, p)) {
                return DigitNumber.NONE;
            }
            int at = p + text.length;
            p = number.read(bytes, at);
            // What a parser makes of a whole -0 is no number below zero.
            if (p == DigitNumber.NONE || number.value() == 0 && bytes[at] == '-') {
                return DigitNumber.NONE;
            }
            values[i] = number.value();
        }
        Text end = texts.getLast();
        return end.isAt(bytes, p) ? p + end.length : DigitNumber.NONE;
    }

    /// The names of the numbers, no two the same.
    public List<String> names() {
        return names;
    }

    /// On which line after the first of its object a number stands.
    public int line(int number) {
        return lines[number];
    }

    /// How many lines after the first its object ends.
    int lines() {
        return lines[lines.length - 1];
    }
}
