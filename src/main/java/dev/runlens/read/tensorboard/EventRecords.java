package dev.runlens.read.tensorboard;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.wire.WireReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/// The records of an event file, one after the other: length, checksum of the length, content, checksum of the content.
///
/// A record whose content is damaged is left out; behind a damaged length nothing can be found any more.
final class EventRecords {
    /// Longer records are left out: what holds a loss is a few bytes long, what is longer holds pictures.
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int CHUNK = 512 * 1024;
    private static final int SHORTEST = 1024;
    private static final int HEADER = Long.BYTES + Integer.BYTES;
    private static final int FOOTER = Integer.BYTES;

    private final ReadableByteChannel channel;
    private final SourceInput input;
    private final ReadProgress progress;
    private final MaskedCrc crc = new MaskedCrc();
    private final RecordDamage damage = new RecordDamage();
    private byte[] buffer;
    private int at;
    private int limit;
    private long before;
    private int from;
    private int to;

    /// @param channel the bytes from their beginning
    /// @param input what they are
    /// @param progress told of each chunk
    EventRecords(ReadableByteChannel channel, SourceInput input, ReadProgress progress) {
        this.channel = channel;
        this.input = input;
        this.progress = progress;
        this.buffer = new byte[Math.clamp(input.size(), SHORTEST, CHUNK)];
    }

    /// Steps to the next whole record; false where there is none.
    ///
    /// @throws CancellationException when the progress says so
    boolean next() throws IOException {
        while (has(HEADER)) {
            long length = WireReader.fixed(buffer, at, Long.BYTES);
            if (!crc.follows(buffer, at, at + Long.BYTES) || length < 0 || length > Long.MAX_VALUE / 2) {
                damage.lost(position());
                return false;
            }
            damage.seen();
            if (length > LONGEST) {
                if (!skip(length)) {
                    return false;
                }
            } else if (record((int) length)) {
                return true;
            } else if (damage.isAtEnd()) {
                return false;
            }
        }
        if (at < limit) {
            damage.truncated(position());
        }
        return false;
    }

    /// The array that holds the record, until the next step.
    byte[] bytes() {
        return buffer;
    }

    /// Where the record begins.
    int from() {
        return from;
    }

    /// Where the record ends, exclusive.
    int to() {
        return to;
    }

    /// What was wrong so far.
    RecordDamage damage() {
        return damage;
    }

    private boolean record(int length) throws IOException {
        if (!has(HEADER + length + FOOTER)) {
            damage.truncated(position());
            return false;
        }
        from = at + HEADER;
        to = from + length;
        long start = position();
        at = to + FOOTER;
        if (crc.follows(buffer, from, to)) {
            return true;
        }
        damage.damaged(start);
        return false;
    }

    private boolean skip(long length) throws IOException {
        damage.tooLong(position());
        long left = HEADER + FOOTER + length;
        long start = position();
        while (left > 0) {
            if (!has(1)) {
                damage.truncated(start);
                return false;
            }
            int part = (int) Math.min(left, limit - at);
            at += part;
            left -= part;
        }
        return true;
    }

    /// Up to where records were read, in bytes from where the channel began.
    long position() {
        return before + at;
    }

    /// Whether this many bytes are left, which are then in the buffer.
    private boolean has(int count) throws IOException {
        if (limit - at >= count) {
            return true;
        }
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        before += at;
        limit -= at;
        at = 0;
        while (limit < count) {
            if (limit == buffer.length) {
                // Grows with what is really there, not with what a damaged file says.
                buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, Math.max(count, buffer.length + CHUNK)));
            }
            int read = channel.read(ByteBuffer.wrap(buffer, limit, buffer.length - limit));
            if (read < 0) {
                return false;
            }
            limit += read;
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.advanced(input.path(), before + limit, input.size());
        }
        return true;
    }
}
