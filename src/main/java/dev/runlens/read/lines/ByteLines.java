package dev.runlens.read.lines;

import dev.runlens.read.ByteSearch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as bytes, one at a time in one buffer. Of a line that is too long only the beginning is kept,
/// so memory does not grow with it. A byte order mark is passed over.
public final class ByteLines {
    private static final byte ESCAPE = 0x1B;

    private final InputStream stream;
    private final int longest;
    private final boolean console;
    private final TerminalSequences sequences = new TerminalSequences();
    private final byte[] chunk = new byte[64 * 1024];
    private byte[] line = new byte[1024];
    private int length;
    private int at;
    private int filled;
    private int number = 1;
    private byte end = 0;
    private boolean whole;
    private boolean tooLong;
    private boolean begun;
    private boolean damaged;

    /// Lines that end with `\n`.
    ///
    /// @param stream stays open
    /// @param longest how many bytes of a line are kept
    public ByteLines(InputStream stream, int longest) {
        this(stream, longest, false);
    }

    private ByteLines(InputStream stream, int longest, boolean console) {
        this.stream = stream;
        this.longest = longest;
        this.console = console;
    }

    /// What was printed to a console: a `\r` ends a line too, since progress bars are drawn over with it, and colours
    /// and cursor movements are taken out.
    ///
    /// @param stream stays open
    /// @param longest how many bytes of a line are kept
    public static ByteLines ofConsole(InputStream stream, int longest) {
        return new ByteLines(stream, longest, true);
    }

    /// Numbers the lines from another than the first: of a text from its middle on.
    public ByteLines from(int first) {
        number = first;
        begun = first > 1;
        return this;
    }

    /// Goes to the next line.
    ///
    /// @return false where there is none
    public boolean next() throws IOException {
        number += end == '\n' ? 1 : 0;
        end = 0;
        length = 0;
        whole = false;
        tooLong = false;
        while (!whole) {
            if (at == filled && !fill()) {
                break;
            }
            take();
        }
        if (!begun) {
            begun = true;
            skipMark();
        }
        if (damaged) {
            leaveOutLost();
        }
        if (console && ByteSearch.contains(line, 0, length, ESCAPE)) {
            length = sequences.remove(line, length);
        }
        return whole || length > 0;
    }

    /// The bytes of the line, from 0 to [#length]; valid until the next.
    public byte[] bytes() {
        return line;
    }

    /// How many bytes the line has, its end left out.
    public int length() {
        return length;
    }

    /// The 1-based number of the line, counted by `\n`.
    public int number() {
        return number;
    }

    /// Whether the end of the line was there: what has none may be cut off.
    public boolean isWhole() {
        return whole;
    }

    /// Whether the line was longer than what is kept of it.
    public boolean isTooLong() {
        return tooLong;
    }

    /// Whether there is nothing but white space.
    public boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether these characters of ASCII stand in the line.
    public boolean contains(String words) {
        for (int i = 0; i + words.length() <= length; i++) {
            if (line[i] == words.charAt(0) && hasAt(i, words)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAt(int index, String words) {
        for (int i = 1; i < words.length(); i++) {
            if (line[index + i] != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, stream.read(chunk));
        damaged |= console && ByteSearch.contains(chunk, 0, filled, (byte) 0);
        return filled > 0;
    }

    /// Takes what the chunk holds of the line.
    private void take() {
        int to = console ? ByteSearch.lineBreak(chunk, at, filled) : ByteSearch.first(chunk, at, filled, (byte) '\n');
        append(to);
        whole = to < filled;
        end = whole ? chunk[to] : 0;
        at = whole ? to + 1 : to;
    }

    private void append(int to) {
        // A block of NUL bytes, as a crash leaves it, is not part of the line that was written behind it.
        while (length == 0 && at < to && chunk[at] == 0) {
            at++;
        }
        int more = Math.min(to - at, longest - length);
        tooLong |= more < to - at;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + more)));
        }
        System.arraycopy(chunk, at, line, length, more);
        length += more;
    }

    private void leaveOutLost() {
        int last = LostBytes.end(line, 0, length);
        int first = LostBytes.behind(line, 0, last);
        length = last - first;
        System.arraycopy(line, first, line, 0, length);
    }

    private void skipMark() {
        if (length >= 3 && (line[0] & 0xFF) == 0xEF && (line[1] & 0xFF) == 0xBB && (line[2] & 0xFF) == 0xBF) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }
}
