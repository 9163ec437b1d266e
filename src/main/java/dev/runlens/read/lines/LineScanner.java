package dev.runlens.read.lines;

import dev.runlens.read.ByteSearch;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.CancellationException;

/// Cuts the bytes of a channel into segments at `\n` and `\r`, in one buffer, whatever the size of the chunks that
/// arrive.
///
/// Of a segment longer than [#LONGEST] only the beginning is handed on, so memory does not grow with the length of a
/// line. Progress bars that share a physical line are segments of their own and do not add up.
///
/// [ByteLines] gives one line after the other to whoever asks for it; this hands them on, so that a reader that knows
/// what the next lines look like can take many at once.
public final class LineScanner {
    /// How much is asked of the channel at a time.
    public static final int CHUNK = 256 * 1024;
    /// How much of one segment is kept.
    public static final int LONGEST = 64 * 1024;

    /// How many bytes of any value stand behind the sentinel, so that whoever compares eight at a time may read past it.
    public static final int OVERHANG = 2 * Long.BYTES;

    private static final int PADDING = 1 + OVERHANG;

    /// Takes the segments of a log.
    public interface Sink {
        /// May take whole lines from an index on, line breaks included.
        ///
        /// @param limit where the bytes end; a zero byte stands there, and [#OVERHANG] more bytes of any value
        /// @return how many lines were taken
        int quick(byte[] bytes, int from, int limit, int line);

        /// The index after the lines that were taken.
        int quickEnd();

        /// Takes a segment that is not empty.
        void segment(TextLine segment);

        /// Told at the end of a segment that was too long, after its beginning was handed on.
        void tooLong(int line, long length);
    }

    private final SourceInput input;
    private final ReadProgress progress;
    private final int chunk;
    private final byte[] buffer;
    private final TextLine segment = new TextLine();
    private int start;
    private int searched;
    private int limit;
    private int line = 1;
    private long dropped;
    private long done;

    /// @param chunk how much is asked of the channel at a time
    public LineScanner(SourceInput input, ReadProgress progress, int chunk) {
        this.input = input;
        this.progress = progress;
        this.chunk = chunk;
        this.buffer = new byte[LONGEST + chunk + PADDING];
    }

    /// Reads the channel to its end; a segment that does not end there waits for more.
    ///
    /// @throws CancellationException when the progress says so
    public void scan(ReadableByteChannel channel, Sink sink) throws IOException {
        while (fill(channel)) {
            consume(sink);
        }
    }

    /// Reads bytes that follow those before; a segment that does not end in them waits for more.
    public void scan(byte[] bytes, int from, int to, Sink sink) {
        for (int at = from; at < to;) {
            moveToFront();
            int count = Math.min(chunk, to - at);
            System.arraycopy(bytes, at, buffer, limit, count);
            at += count;
            add(count);
            consume(sink);
        }
    }

    /// Whether the next byte begins a segment.
    public boolean isAtSegment() {
        return dropped == 0 && start == limit;
    }

    /// Goes past whole lines that were read elsewhere.
    public void pass(int lines, int bytes) {
        line += lines;
        done += bytes;
    }

    /// Reads what stands behind the last line break, once there is no more.
    public void end(Sink sink) {
        if (dropped > 0) {
            sink.tooLong(line, dropped + limit - start);
        } else {
            give(sink, limit, true);
        }
    }

    /// Begins at another line than the first.
    public void beginAt(int first) {
        line = first;
    }

    /// The line at [#position].
    public int line() {
        return line;
    }

    /// Whether the beginning of a segment was handed on that has not ended.
    public boolean isInSegment() {
        return dropped > 0;
    }

    /// How many bytes were read and handed on.
    public long position() {
        return done - (limit - start);
    }

    private boolean fill(ReadableByteChannel channel) throws IOException {
        if (progress.isCancelled()) {
            throw new CancellationException("reading " + input.path() + " was cancelled");
        }
        moveToFront();
        int count = channel.read(ByteBuffer.wrap(buffer, limit, chunk));
        if (count < 0) {
            return false;
        }
        add(count);
        progress.advanced(input.path(), done, input.size());
        return true;
    }

    private void moveToFront() {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        searched -= start;
        limit -= start;
        start = 0;
    }

    private void add(int count) {
        limit += count;
        buffer[limit] = 0;
        done += count;
    }

    private void consume(Sink sink) {
        while (start < limit) {
            if (dropped == 0 && searched == start) {
                skipLost();
                int taken = sink.quick(buffer, start, limit, line);
                if (taken > 0) {
                    line += taken;
                    start = sink.quickEnd();
                    searched = start;
                    continue;
                }
            }
            int end = ByteSearch.lineBreak(buffer, searched, limit);
            if (dropped > 0 || end - start > LONGEST) {
                drop(sink, end);
            }
            if (end == limit) {
                searched = limit;
                return;
            }
            close(sink, end);
        }
    }

    /// A block of NUL bytes, as a crash leaves it, is not part of the line that was written behind it.
    private void skipLost() {
        while (start < limit && buffer[start] == 0) {
            start++;
        }
        searched = start;
    }

    /// Passes over what exceeds the longest segment, after handing its beginning on.
    private void drop(Sink sink, int end) {
        if (dropped == 0) {
            give(sink, start + LONGEST, true);
        }
        dropped += end - start;
        start = end;
        searched = end;
    }

    /// Hands on what is sound of a segment, unless that is nothing.
    private void give(Sink sink, int to, boolean cut) {
        int end = LostBytes.end(buffer, start, to);
        int from = LostBytes.behind(buffer, start, end);
        if (end > from) {
            segment.take(buffer, from, end, line, cut);
            sink.segment(segment);
        }
    }

    private void close(Sink sink, int end) {
        if (dropped > 0) {
            sink.tooLong(line, dropped);
            dropped = 0;
        } else {
            give(sink, end, false);
        }
        if (buffer[end] == '\n') {
            line++;
        }
        start = end + 1;
        searched = start;
    }
}
