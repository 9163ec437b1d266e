package dev.runlens.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.concurrent.CancellationException;

/// The bytes of a file, with word of how far they were read.
public final class ProgressStream extends FilterInputStream {
    private static final long REPORT_EVERY = 256 * 1024;

    private final SourceInput input;
    private final ReadProgress progress;
    private long done;
    private long reported;

    /// @throws IOException when the file cannot be opened
    public ProgressStream(SourceInput input, ReadProgress progress) throws IOException {
        super(Channels.newInputStream(input.open()));
        this.input = input;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        advance(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        advance(count);
        return count;
    }

    private void advance(int count) {
        done += Math.max(0, count);
        if (count < 0 || done - reported >= REPORT_EVERY) {
            reported = done;
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.advanced(input.path(), done, input.size());
        }
    }
}
