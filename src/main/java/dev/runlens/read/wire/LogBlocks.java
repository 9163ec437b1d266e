package dev.runlens.read.wire;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;

/// The records of a file in LevelDB's log framing, as W&B and SwanLab write it: in which blocks of 32 KB hold records, or the pieces of one,
/// each behind its checksum.
///
/// What is damaged is left out up to the end of its block, as LevelDB itself does.
public final class LogBlocks {
    /// The header before the first record.
    public static final int HEADER = 7;

    private static final int BLOCK = 32 * 1024;
    private static final int PIECE_HEADER = 7;
    private static final int TYPE = 6;
    private static final int FULL = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final int LAST = 4;
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final int REPORT_EVERY = 16;

    private final ReadableByteChannel channel;
    private final SourceInput input;
    private final ReadProgress progress;
    private final CRC32 crc = new CRC32();
    private final BlockDamage damage = new BlockDamage();
    private final byte[] block = new byte[BLOCK];
    private byte[] header = {};
    private int at;
    private int limit;
    private long blocks;
    private boolean loaded;
    private long whole;
    private byte[] record = block;
    private byte[] joined = new byte[BLOCK];
    private int from;
    private int to;
    private boolean open;
    private int joinedLength;

    /// @param channel the bytes from their beginning
    /// @param input what they are
    /// @param progress told of every few blocks
    public LogBlocks(ReadableByteChannel channel, SourceInput input, ReadProgress progress) {
        this(channel, input, progress, 0);
    }

    /// Records behind one that was read.
    ///
    /// @param channel the bytes from there on
    /// @param input what they are
    /// @param progress told of every few blocks
    /// @param from where they begin, in bytes from the beginning of the file
    public LogBlocks(ReadableByteChannel channel, SourceInput input, ReadProgress progress, long from) {
        this.channel = channel;
        this.whole = from;
        this.blocks = from / BLOCK;
        this.limit = (int) (from % BLOCK);
        this.at = from == 0 ? HEADER : limit;
        this.input = input;
        this.progress = progress;
    }

    /// Steps to the next whole record; false where there is none.
    ///
    /// @throws CancellationException when the progress says so
    public boolean next() throws IOException {
        while (hasPiece()) {
            int start = at + PIECE_HEADER;
            int end = start + (int) WireReader.fixed(block, at + 4, Short.BYTES);
            int type = block[at + TYPE];
            if (type == 0 && end == start) {
                at = BLOCK;
            } else if (end > limit) {
                cutOff(end);
            } else if (checksum(end) != (int) WireReader.fixed(block, at, Integer.BYTES)) {
                damage.damaged(position());
                at = BLOCK;
                open = false;
            } else {
                at = end;
                if (whole(type, start, end)) {
                    whole = position();
                    return true;
                }
            }
        }
        if (open || at < limit && limit < BLOCK) {
            damage.truncated(position());
        }
        return false;
    }

    /// Up to where the header and whole records were read, in bytes from the beginning of the file.
    public long whole() {
        return whole;
    }

    /// The array that holds the record, until the next step.
    public byte[] bytes() {
        return record;
    }

    /// Where the record begins.
    public int from() {
        return from;
    }

    /// Where the record ends, exclusive.
    public int to() {
        return to;
    }

    /// Whether the file starts with these bytes; asked after the last step.
    public boolean startsWith(byte[] magic) {
        return Arrays.equals(magic, header);
    }

    /// The bytes before the first record; asked after the first step.
    public byte[] header() {
        return header.clone();
    }

    /// What was wrong so far.
    public BlockDamage damage() {
        return damage;
    }

    /// A piece does not fit: the file ends in it, or its length is wrong.
    private void cutOff(int end) {
        if (end <= BLOCK && limit < BLOCK) {
            damage.truncated(position());
        } else {
            damage.damaged(position());
        }
        open = false;
        at = BLOCK;
    }

    private int checksum(int end) {
        crc.reset();
        crc.update(block, at + TYPE, end - at - TYPE);
        return (int) crc.getValue();
    }

    /// Takes a piece; whether a record is whole with it.
    private boolean whole(int type, int start, int end) {
        if (type == FULL) {
            damage.damagedIf(open, position());
            open = false;
            record = block;
            from = start;
            to = end;
            return true;
        }
        if (type == FIRST) {
            damage.damagedIf(open, position());
            open = true;
            joinedLength = 0;
        }
        if (type < FIRST || type > LAST || !open) {
            // The rest of a record whose beginning was lost.
            return false;
        }
        join(start, end);
        open &= type == FIRST || type == MIDDLE;
        record = joined;
        from = 0;
        to = joinedLength;
        return type == LAST && joinedLength <= LONGEST;
    }

    private void join(int start, int end) {
        int length = end - start;
        if (joinedLength + length > LONGEST) {
            damage.damagedIf(joinedLength <= LONGEST, position());
            joinedLength = LONGEST + 1;
            return;
        }
        if (joinedLength + length > joined.length) {
            joined = Arrays.copyOf(joined, Math.max(2 * joined.length, joinedLength + length));
        }
        System.arraycopy(block, start, joined, joinedLength, length);
        joinedLength += length;
    }

    private long position() {
        return (blocks - 1) * BLOCK + Math.min(at, limit);
    }

    /// Whether a piece begins here or in a later block.
    private boolean hasPiece() throws IOException {
        while (limit - at < PIECE_HEADER) {
            boolean last = loaded && limit < BLOCK;
            if (last || !load()) {
                return false;
            }
        }
        return true;
    }

    private boolean load() throws IOException {
        if (loaded) {
            at = 0;
            limit = 0;
        }
        loaded = true;
        while (limit < BLOCK) {
            int read = channel.read(ByteBuffer.wrap(block, limit, BLOCK - limit));
            if (read < 0) {
                break;
            }
            limit += read;
        }
        if (whole == 0) {
            header = Arrays.copyOf(block, Math.min(limit, HEADER));
            whole = header.length;
        }
        blocks++;
        if (blocks % REPORT_EVERY == 1) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.advanced(input.path(), (blocks - 1) * BLOCK + limit, input.size());
        }
        return limit > at;
    }
}
