package dev.runlens.read.json;

import dev.runlens.read.ReadAhead;
import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.LineBlocks;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// The bytes of a JSON text on their way to its parser, out of which the simple objects of an array are taken before the
/// parser sees them ([FlatObject]): that is many times as quick. In their place it finds as many lines and blanks, and what
/// makes the array whole, so that it says the same of whatever else there is.
///
/// Bytes are given up to the next bracket that may begin such an array, or end an object of it. All processors look for
/// objects in a large text ([FlatBlock]), wherever a brace stands; which of them are taken is told by the parser.
///
/// @param <P> what is made of objects that follow each other, by any thread, before it is known whether they count
public final class FlatRows<P> extends InputStream {
    private static final int BLOCK = 1 << 19;

    private final InputStream stream;
    private final ReadAhead<FlatBlock<P>> blocks;
    private @Nullable FlatBlock<P> block;
    private byte[] bytes = {0};
    private int from;
    private int to;
    private long given;
    private long breaks;
    private long blanks;
    private boolean opens;
    private boolean closes;
    private boolean ended;

    /// @param stream closed with this one
    /// @param size of the text in bytes; 0 where unknown
    public FlatRows(InputStream stream, FlatMaker<P> maker, long size) {
        this(stream, maker, size > 0 && size < BLOCK ? (int) size + 1 : BLOCK, ReadAhead.threads(size));
    }

    /// @param stream closed with this one
    /// @param room how many bytes a block has at most
    /// @param threads how many look for objects, the one included that takes them
    public FlatRows(InputStream stream, FlatMaker<P> maker, int room, int threads) {
        this.stream = stream;
        LineBlocks cut = LineBlocks.upTo((byte) '}', stream, room);
        blocks = new ReadAhead<>(() -> new FlatBlock<>(maker), cut::cut, FlatBlock::read, threads);
    }

    /// Takes the simple objects that come next in an array, if any: to be called where the parser has taken the array's
    /// beginning, or one of its values, and nothing more.
    ///
    /// @param first whether it has taken the beginning
    /// @throws IOException when they cannot be read
    public void take(JsonParser parser, boolean first, FlatTaker<P> taker) throws IOException {
        if (parser.currentLocation().getByteOffset() != given || breaks + blanks > 0) {
            return;
        }
        int line = parser.currentLocation().getLineNr();
        boolean begins = first;
        while (load()) {
            int begin = begin(begins);
            FlatBlock<P> read = block;
            FlatRow row = read == null || begin < 0 ? null : read.row(begin);
            if (read == null || row == null) {
                break;
            }
            line += taken(read, row, begin, line, taker);
            begins = false;
        }
        // An empty object in place of the first: what follows is no longer the first value of the array.
        opens = first && !begins;
        closes = opens;
    }

    /// Takes what stands at an index: as much at once as was made of what follows each other there, or one object.
    ///
    /// @return how many lines end in that
    private int taken(FlatBlock<P> read, FlatRow row, int begin, int line, FlatTaker<P> taker) throws IOException {
        int before = ByteSearch.count(bytes, from, begin, (byte) '\n');
        FlatBlock.Made<P> made = read.made();
        int end = read.end();
        int lines = before + row.shape().lines();
        if (made != null && taker.takeAll(made.result(), line + before)) {
            end = made.end();
            lines = before + made.lines();
        } else {
            taker.take(row, line + before);
        }
        passOver(end, lines);
        return lines;
    }

    /// Where the next object begins, behind a comma where it is not the first; negative where none does.
    private int begin(boolean first) {
        if (!first) {
            return FlatObject.behindComma(bytes, from);
        }
        int p = FlatObject.afterBlanks(bytes, from);
        return bytes[p] == '{' ? p : -1;
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

    /// Whether there are more bytes, which are at hand then.
    private boolean load() throws IOException {
        if (from == to && !ended) {
            block = blocks.next();
            ended = block == null;
            if (block != null) {
                bytes = block.bytes();
                from = 0;
                to = block.size();
            }
        }
        return !ended;
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
        if (!load()) {
            return -1;
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
        blocks.close();
        stream.close();
    }
}
