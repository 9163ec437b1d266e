package dev.runlens.read.mlx.log;

import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadAhead;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.lines.LineScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.CancellationException;
import java.util.function.LongToIntFunction;

/// How the bytes of a log come to its reading: in order, or, where the log is large, in blocks in which several threads
/// look for reports before. What is read is the same.
///
/// @param chunk how many are asked for at a time
/// @param threads how many read a log of a size in bytes
record LogBytes(int chunk, LongToIntFunction threads) {
    /// So many chunks are a block: handing one from thread to thread takes as long as reading some of it.
    private static final int CHUNKS = 2;
    /// As it is best.
    static final LogBytes USUAL = new LogBytes(LineScanner.CHUNK, ReadAhead::threads);

    /// What cuts a log into lines, with no more room than the log needs that is there.
    LineScanner scanner(SourceInput input, ReadProgress progress) {
        boolean known = input.size() > 0;
        return new LineScanner(input, progress, known ? (int) Math.min(chunk, input.size() + 1) : chunk);
    }

    /// Gives a log to a reading, without what stands behind its last line break.
    ///
    /// @throws CancellationException when the progress says so
    void read(SourceInput input, ReadProgress progress, LineScanner scanner, LogReading reading) throws IOException {
        int count = threads.applyAsInt(input.size());
        if (count > 1) {
            try (InputStream log = new ProgressStream(input, progress)) {
                read(log, scanner, reading, count);
            }
        } else {
            try (ReadableByteChannel channel = input.open()) {
                scanner.scan(channel, reading);
            }
        }
    }

    private void read(InputStream log, LineScanner scanner, LogReading reading, int count) throws IOException {
        try (ReadAhead<LogBlock> blocks = new ReadAhead<>(() -> new LogBlock(CHUNKS * chunk), block -> block.fill(log),
                block -> block.look(reading), count)) {
            for (LogBlock block = blocks.next(); block != null; block = blocks.next()) {
                block.giveTo(reading, scanner);
            }
        }
    }
}
