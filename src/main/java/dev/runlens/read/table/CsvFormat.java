package dev.runlens.read.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadAhead;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RowForecast;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import dev.runlens.text.CloseWord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// A table of numbers in text, with a column of a loss and mostly one of steps or epochs: `metrics.csv` of PyTorch Lightning,
/// the file of Keras' `CSVLogger`, `results.csv` of Ultralytics, and whatever else has such columns. Columns are separated by comma, semicolon or
/// tab.
public final class CsvFormat implements GrowingFormat {
    private static final int MOST_NAMED = 20;
    private static final int LONGEST_FIELD = 1 << 20;

    private final ColumnChoice choice;

    /// A table whose columns are known by their names.
    public CsvFormat() {
        this(ColumnChoice.NONE);
    }

    /// @param choice which columns are what, where a person said so
    public CsvFormat(ColumnChoice choice) {
        this.choice = choice;
    }

    @Override
    public String name() {
        return "CSV of steps and losses (Lightning, Keras and others)";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TableTrainers.CSV);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return CsvHeader.of(probe.headText(), choice).isPresent();
    }

    @Override
    public SourceContent.Log read(SourceInput input, ReadProgress progress) throws IOException {
        CsvHeader header = header(input);
        ColumnChoice losses = losses(header);
        AtomicLong taken = new AtomicLong();
        RowForecast forecast = new RowForecast(input.size(), taken::get);
        RowTrainings trainings = new RowTrainings(input.path(), losses, forecast);
        if (!isPlain(input, progress, header, trainings, taken)) {
            trainings = new RowTrainings(input.path(), losses, RowForecast.none());
            read(input, progress, header, trainings);
        }
        return content(input.path(), header, trainings);
    }

    /// What a table gives whose rows were read.
    ///
    /// @throws UnreadableSourceException when there is no training in it
    SourceContent.Log content(Path file, CsvHeader header, RowTrainings trainings) throws UnreadableSourceException {
        if (!header.losses().equals(ColumnChoice.NONE)) {
            trainings.find(PhaseColumns.said(file, header.losses()));
        }
        for (String missing : choice.missing(header.names())) {
            trainings.find(noColumn(file, missing, header.names()));
        }
        List<LoggedTraining> read = trainings.trainings();
        Trainer trainer = header.parts().isEmpty()
                ? TableSource.trainer(file, header.names(), header.step())
                : TableTrainers.ULTRALYTICS;
        return new SourceContent.Log(TableSource.of(file, Source.Rank.STATE), trainer, read, trainings.findings());
    }

    @Override
    public Growing growing(Path file, long size) {
        return new GrowingTable(this, choice, file, size);
    }

    private static Finding noColumn(Path file, String missing, List<String> names) {
        String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return Finding.in(file, 1, FindingCode.SKIPPED_LINE,
                "has no column " + missing + "; its columns are " + shown + (names.size() > MOST_NAMED ? ", …" : "")
                        + CloseWord.of(missing, names).map(meant -> "; did you mean " + meant + "?").orElse(""));
    }

    /// Reads a table whose fields are plain; false for any other, of which nothing is read then.
    private static boolean isPlain(SourceInput input, ReadProgress progress, CsvHeader header, RowTrainings trainings,
            AtomicLong taken) throws IOException {
        CsvRows rows = new CsvRows(input.path(), header, trainings);
        try (EndStream bytes = new EndStream(new ProgressStream(input, progress))) {
            int threads = ReadAhead.threads(input.size());
            if (!new DenseTable(header.separator(), rows, threads, taken).read(bytes)) {
                return false;
            }
            rows.end(bytes.endsWithLine());
            return true;
        }
    }

    private static void read(SourceInput input, ReadProgress progress, CsvHeader header, RowTrainings trainings)
            throws IOException {
        try (EndStream bytes = new EndStream(new ProgressStream(input, progress))) {
            read(bytes, header, new CsvRows(input.path(), header, trainings));
        } catch (CsvParseException broken) {
            throw new UnreadableSourceException("is not a readable table: " + broken.getMessage(), 0);
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }

    private static void read(EndStream bytes, CsvHeader header, CsvRows rows) throws IOException {
        try (CsvReader<Boolean> reader = CsvReader.builder()
                .fieldSeparator(header.separator())
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .detectBomHeader(false)
                .build(rows, new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            Iterator<Boolean> each = reader.iterator();
            while (each.hasNext()) {
                each.next();
                rows.row();
            }
            rows.end(bytes.endsWithLine());
        }
    }

    private CsvHeader header(SourceInput input) throws IOException {
        try (InputStream stream = Channels.newInputStream(input.open())) {
            return header(new String(stream.readNBytes(FileProbe.WINDOW), StandardCharsets.UTF_8));
        }
    }

    /// The header of a table.
    ///
    /// @param text the beginning of the file
    /// @throws UnreadableSourceException when it is not that of a training
    CsvHeader header(String text) throws UnreadableSourceException {
        return CsvHeader.of(text, choice)
                .orElseThrow(() -> new UnreadableSourceException(
                        "has no columns that are known for steps (step, epoch, …) and losses (loss, val_loss, …)",
                        1));
    }

    /// Which columns are the losses, where their names do not say so.
    ColumnChoice losses(CsvHeader header) {
        return header.losses().equals(ColumnChoice.NONE) ? choice : header.losses();
    }
}
