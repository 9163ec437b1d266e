package dev.runlens.read.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import tools.jackson.core.JsonParser;

/// The bytes of a JSON text on their way to its parser, out of which the simple objects of an array are taken before the
/// parser sees them ([FlatObject]): that is many times as quick. In their place it finds as many lines and blanks, and what
/// makes the array whole, so that it says the same of whatever else there is.
///
/// Bytes are given up to the next bracket that may begin such an array, or end an object of it.
public final class FlatRows extends InputStream {
    private static final int BUFFER = 1 << 18;
    /// A longer object is for the parser.
    private static final int LONGEST = 1 << 15;
    private static final int AFTER = 2 * Long.BYTES;

    private final InputStream stream;
    private final FlatObject object = new FlatObject();
    private final byte[] bytes = new byte[BUFFER + AFTER];
    private int from;
    private int to;
    private boolean ended;
    private long given;
    private long breaks;
    private long blanks;
    private boolean opens;
    private boolean closes;

    /// @param stream closed with this one
    public FlatRows(InputStream stream) {
        this.stream = stream;
    }

    /// Takes an object.
    @FunctionalInterface
    public interface Taker {
        /// Takes the object that was read last.
        ///
        /// @param line on which it begins, 1-based
        void take(FlatObject row, int line);
    }

    /// Takes the simple objects that come next in an array, if any: to be called where the parser has taken the array's
    /// beginning, or one of its values, and nothing more.
    ///
    /// @param first whether it has taken the beginning
    /// @throws IOException when they cannot be read
    public void take(JsonParser parser, boolean first, Taker taker) throws IOException {
        if (parser.currentLocation().getByteOffset() != given || breaks + blanks > 0) {
            return;
        }
        int line = parser.currentLocation().getLineNr();
        boolean begins = first;
        load();
        for (int begin = begin(begins); begin >= 0; begin = begin(begins)) {
            int end = object.read(bytes, begin);
            if (end < 0) {
                break;
            }
            int before = breaksUpTo(begin);
            taker.take(object, line + before);
            int lines = before + object.shape().lines();
            line += lines;
            passOver(end, lines);
            begins = false;
            if (to - from < LONGEST) {
                load();
            }
        }
        // An empty object in place of the first: what follows is no longer the first value of the array.
        opens = first && !begins;
        closes = opens;
    }

    /// Where the next object begins, behind a comma where it is not the first; negative where none does.
    private int begin(boolean first) {
        int p = FlatObject.afterBlanks(bytes, from);
        if (!first) {
            if (bytes[p] != ',') {
                return -1;
            }
            p = FlatObject.afterBlanks(bytes, p + 1);
        }
        return bytes[p] == '{' ? p : -1;
    }

    private int breaksUpTo(int end) {
        int lines = 0;
        for (int i = from; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /// Keeps the parser's place: behind as many lines and characters as it does not see.
    ///
    /// @param lines how many of them end there
    private void passOver(int end, int lines) {
        int line = end;
        while (line > from && bytes[line - 1] != '\n') {
            line--;
        }
        breaks += lines;
        blanks = line == from && lines == 0 ? blanks + end - from : end - line;
        from = end;
    }

    private void load() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        while (!ended && to < BUFFER) {
            int count = stream.read(bytes, to, BUFFER - to);
            ended = count < 0;
            to += Math.max(0, count);
        }
        Arrays.fill(bytes, to, to + AFTER, (byte) 0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = breaks + blanks > 0 ? fill(into, at, length) : passOn(into, at, length);
        given += Math.max(0, count);
        return count;
    }

    /// Gives something of what stands for the objects that were taken.
    private int fill(byte[] into, int at, int length) {
        if (opens) {
            opens = false;
            blanks -= breaks == 0 ? 1 : 0;
            into[at] = '{';
            return 1;
        }
        if (closes && breaks == 0 && blanks == 1) {
            closes = false;
            blanks = 0;
            into[at] = '}';
            return 1;
        }
        boolean ofLines = breaks > 0;
        int count = (int) Math.min(length, ofLines ? breaks : closes ? blanks - 1 : blanks);
        Arrays.fill(into, at, at + count, (byte) (ofLines ? '\n' : ' '));
        breaks -= ofLines ? count : 0;
        blanks -= ofLines ? 0 : count;
        return count;
    }

    private int passOn(byte[] into, int at, int length) throws IOException {
        if (from == to) {
            load();
            if (from == to) {
                return -1;
            }
        }
        int most = Math.min(length, to - from);
        int count = 0;
        boolean bracket = false;
        while (count < most && !bracket) {
            byte next = bytes[from + count];
            bracket = next == '[' || next == '}';
            into[at + count++] = next;
        }
        from += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
