package dev.runlens.read.find;

import dev.runlens.read.BlockStream;
import dev.runlens.read.UnreadableSourceException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;

/// Unpacked bytes, up to a bound: a small archive may unpack to more than any disk holds.
class BoundedStream extends BlockStream {
    /// How much may come out of one archive: 1 GB.
    static final long MOST = 1L << 30;

    private final AtomicLong left;

    /// @param left how many bytes may still come, of this stream and of others that share the number
    BoundedStream(InputStream stream, AtomicLong left) {
        super(stream);
        this.left = left;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, from, length);
        } catch (EOFException | ZipException damaged) {
            throw new UnreadableSourceException("is a damaged archive: unpack what can be saved and read that", 0);
        }
        if (left.addAndGet(-Math.max(0, count)) < 0) {
            throw new UnreadableSourceException(
                    "unpacks to more than 1 GB: unpack it and read what is of use in it", 0);
        }
        return count;
    }
}
