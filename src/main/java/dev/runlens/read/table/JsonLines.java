package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as bytes, one at a time.
final class JsonLines {
    private static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream stream;
    private final byte[] chunk = new byte[64 * 1024];
    private byte[] line = new byte[1024];
    private int length;
    private int at;
    private int filled;
    private int number;
    private boolean whole;

    /// @param stream stays open
    JsonLines(InputStream stream) {
        this.stream = stream;
    }

    /// Goes to the next line.
    ///
    /// @return false where there is none
    /// @throws UnreadableSourceException when the line is longer than any report
    boolean next() throws IOException {
        length = 0;
        whole = false;
        number++;
        while (!whole) {
            if (at == filled) {
                filled = stream.read(chunk);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return length > 0;
                }
            }
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            append(end);
            whole = end < filled;
            at = whole ? end + 1 : end;
        }
        return true;
    }

    /// The bytes of the line, from 0 to [#length]; valid until the next.
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /// 1-based.
    int number() {
        return number;
    }

    /// Whether the end of the line was there.
    boolean isWhole() {
        return whole;
    }

    /// Whether there is nothing but white space.
    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void append(int end) throws UnreadableSourceException {
        int more = end - at;
        if (length + more > LONGEST) {
            throw new UnreadableSourceException(
                    "has a line of more than 16 MB, which is no report of a training", number);
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(chunk, at, line, length, more);
        length += more;
    }
}
