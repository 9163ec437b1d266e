package dev.runlens.read.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Bytes of which the last is remembered: a text that does not end with the end of a line may be cut off.
final class EndStream extends FilterInputStream {
    private int last = '\n';

    /// @param bytes closed with this stream
    EndStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        last = one < 0 ? last : one;
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count > 0) {
            last = bytes[from + count - 1];
        }
        return count;
    }

    /// Whether what was read so far ends with the end of a line.
    boolean endsWithLine() {
        return last == '\n' || last == '\r';
    }
}
