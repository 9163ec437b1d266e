package dev.runlens.read.find;

import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;

/// The bytes of a file between two places.
final class Stretch implements ReadableByteChannel {
    private final FileChannel file;
    private long left;

    private Stretch(FileChannel file, long length) {
        this.file = file;
        this.left = length;
    }

    /// @param from where it begins, in bytes from the beginning
    /// @param to where it ends, or the file before
    static SourceInput of(Path file, long from, long to) {
        return new SourceInput(file, () -> new Stretch(FileChannel.open(file).position(from), to - from), to - from);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (left == 0) {
            return -1;
        }
        int limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + left));
        int count = file.read(into);
        into.limit(limit);
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
