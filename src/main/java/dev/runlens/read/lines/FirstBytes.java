package dev.runlens.read.lines;

import dev.runlens.read.BlockStream;
import java.io.IOException;
import java.io.InputStream;

/// The first bytes of a stream.
public final class FirstBytes extends BlockStream {
    private long left;

    /// @param stream closed with this
    /// @param count how many bytes
    public FirstBytes(InputStream stream, long count) {
        super(stream);
        left = count;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(bytes, from, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }
}
