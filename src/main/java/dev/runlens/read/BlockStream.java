package dev.runlens.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that does something with what passes through it, block by block: one byte is a block of one.
public abstract class BlockStream extends FilterInputStream {
    /// @param stream closed with this
    protected BlockStream(InputStream stream) {
        super(stream);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// Reads a block from the stream below.
    @Override
    public abstract int read(byte[] bytes, int from, int length) throws IOException;
}
