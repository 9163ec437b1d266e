package dev.runlens.read.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a text into blocks of whole lines, or of what else a byte ends.
public final class LineBlocks {
    private static final int SIZE = 1 << 19;

    private final byte end;
    private final InputStream stream;
    private final int longest;
    private final int size;
    private byte[] rest = {};
    private boolean ended;

    /// What a block is cut off into.
    public static class Block {
        private byte[] bytes = new byte[0];
        private int size;

        /// Nothing yet.
        public Block() {}

        /// The bytes, followed by sixteen of any value.
        public final byte[] bytes() {
            return bytes;
        }

        /// How many of them are the block's.
        public final int size() {
            return size;
        }
    }

    /// @param stream stays open
    /// @param longest of a longer line the beginning may be a block, which is more than this then
    public LineBlocks(InputStream stream, int longest) {
        this(stream, longest, SIZE);
    }

    /// @param size of a block, where its lines are no longer
    public LineBlocks(InputStream stream, int longest, int size) {
        this((byte) '\n', stream, longest, size);
    }

    private LineBlocks(byte end, InputStream stream, int longest, int size) {
        this.end = end;
        this.stream = stream;
        this.longest = longest;
        this.size = size;
    }

    /// Blocks that end behind a byte, where it stands in them.
    ///
    /// @param stream stays open
    /// @param size of a block
    public static LineBlocks upTo(byte end, InputStream stream, int size) {
        return new LineBlocks(end, stream, 0, size);
    }

    /// Cuts off the next block; the last may end without the end of a line.
    ///
    /// @return false where there is none
    public boolean cut(Block block) throws IOException {
        int from = rest.length;
        int room = Math.max(size, 2 * from);
        while (true) {
            if (block.bytes.length < room + 2 * Long.BYTES) {
                block.bytes = Arrays.copyOf(block.bytes, room + 2 * Long.BYTES);
            }
            if (from == rest.length) {
                System.arraycopy(rest, 0, block.bytes, 0, from);
            }
            from += ended ? 0 : stream.readNBytes(block.bytes, from, room - from);
            ended |= from < room;
            int last = ended ? from : afterLast(block.bytes, from);
            if (last > 0 || ended || from > longest) {
                block.size = last > 0 ? last : from;
                rest = Arrays.copyOfRange(block.bytes, block.size, from);
                return block.size > 0;
            }
            room *= 2;
        }
    }

    private int afterLast(byte[] bytes, int size) {
        int p = size;
        while (p > 0 && bytes[p - 1] != end) {
            p--;
        }
        return p;
    }
}
