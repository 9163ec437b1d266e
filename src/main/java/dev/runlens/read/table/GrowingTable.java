package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.FirstBytes;
import dev.runlens.read.lines.WholeLines;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RowForecast;
import dev.runlens.read.series.RowTrainings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A table that is read on at its last line break, where its fields are plain: within quotes a line break may be a part of
/// a field, and what ends a line is told by all that stands before.
final class GrowingTable implements GrowingFormat.Growing {
    private final CsvFormat format;
    private final ColumnChoice choice;
    private final Path file;
    private final RowForecast forecast;
    private final AtomicLong taken = new AtomicLong();
    private @Nullable Rows rows;
    private long position;
    private int line;

    private record Rows(CsvHeader header, CsvRows rows) {}

    /// @param choice which columns are what, where a person said so
    /// @param size of the file when it is first read
    GrowingTable(CsvFormat format, ColumnChoice choice, Path file, long size) {
        this.format = format;
        this.choice = choice;
        this.file = file;
        forecast = new RowForecast(size, taken::get);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<SourceContent> readOn(SourceInput added, ReadProgress progress) throws IOException {
        WholeLines whole = WholeLines.of(added);
        Rows going = rows;
        if (going == null) {
            going = begun(added, whole);
            rows = going;
        }
        DenseTable table = DenseTable.added(going.header.separator(), going.rows, taken, line, whole.length());
        try (InputStream stream = new FirstBytes(new ProgressStream(added, progress), whole.length())) {
            if (!table.read(stream)) {
                throw new UnreadableSourceException("has fields that are not plain", table.line());
            }
        }
        position += whole.length();
        line = table.line();
        Optional<RowTrainings> read = going.rows.soFar();
        return read.isEmpty() ? Optional.empty() : Optional.of(format.content(file, going.header, read.get()));
    }

    private Rows begun(SourceInput added, WholeLines whole) throws IOException {
        String text;
        try (InputStream stream = Channels.newInputStream(added.open())) {
            int length = (int) Math.min(FileProbe.WINDOW, whole.length());
            text = new String(stream.readNBytes(length), StandardCharsets.UTF_8);
        }
        CsvHeader header = format.header(text);
        if (header.mayChange(text, choice)) {
            throw new UnreadableSourceException("may yet turn out to be another table", 1);
        }
        return new Rows(header, new CsvRows(file, header, new RowTrainings(file, format.losses(header), forecast)));
    }
}
