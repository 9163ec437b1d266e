package dev.runlens.read.mlx.log;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.Layout;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.StreamedFormat;
import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.mlx.MlxLayout;
import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.series.RowForecast;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What mlx-lm prints while it trains, in every form it has had: the lines of mlx-examples of 2023, the `Iter N:` lines
/// up to 0.31, the table since June 2026, redirected to a file or captured from a terminal.
///
/// Safe to use from several threads; each reading has its own state.
public final class MlxLogFormat implements StreamedFormat, GrowingFormat {
    private final LogBytes bytes;
    private final boolean quick;

    /// The format.
    public MlxLogFormat() {
        this(LogBytes.USUAL, true);
    }

    MlxLogFormat(LogBytes bytes, boolean quick) {
        this.bytes = bytes;
        this.quick = quick;
    }

    /// The format, read by so many threads whatever the size of a log.
    public static MlxLogFormat withThreads(int count) {
        return new MlxLogFormat(new LogBytes(LineScanner.CHUNK, size -> count), true);
    }

    @Override
    public String name() {
        return "mlx-lm log";
    }

    @Override
    public List<Trainer> trainers() {
        return MlxTrainers.all();
    }

    @Override
    public Layout layout() {
        return MlxLayout.INSTANCE;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.isText() && (new LogProbe().finds(probe.head()) || new LogProbe().finds(probe.tail()));
    }

    @Override
    public SourceContent.Log read(SourceInput input, ReadProgress progress) throws IOException {
        LineScanner scanner = bytes.scanner(input, progress);
        LogReading reading = new LogReading(input.path(), quick,
                () -> new RowForecast(input.size(), scanner::position));
        bytes.read(input, progress, scanner, reading);
        scanner.end(reading);
        return reading.content();
    }

    @Override
    public Growing growing(Path file, long size) {
        return new GrowingLog(file, size, bytes, quick);
    }
}
