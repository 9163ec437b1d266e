package dev.runlens.read.mlx.log;

import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.series.RowForecast;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A log that is read on at its last line break.
final class GrowingLog implements GrowingFormat.Growing {
    private final LogReading reading;
    private final LogBytes bytes;
    private long position;
    private int line = 1;

    /// @param size of the log when it was first read
    /// @param bytes how they come to the reading
    /// @param quick as for [LogReading]
    GrowingLog(Path file, long size, LogBytes bytes, boolean quick) {
        this.bytes = bytes;
        this.reading = new LogReading(file, quick, () -> new RowForecast(size, this::position));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<SourceContent> readOn(SourceInput added, ReadProgress progress) throws IOException {
        LineScanner scanner = bytes.scanner(added, progress);
        scanner.beginAt(line);
        bytes.read(added, progress, scanner, reading);
        position += scanner.position();
        line = scanner.line();
        if (scanner.isInSegment()) {
            throw new UnreadableSourceException("ends in a line that is too long to be read on", line);
        }
        return reading.soFar().map(SourceContent.class::cast);
    }
}
