package dev.runlens.read.table;

import dev.runlens.read.json.Json;
import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadAhead;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.GrowingLines;
import dev.runlens.read.lines.LineBlocks;
import dev.runlens.read.lines.WholeLines;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.run.Trainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// A JSON object on each line, with a number that is a loss and mostly one that is a step.
public final class JsonLinesFormat implements GrowingFormat {
    private static final int LINES_LOOKED_AT = 50;
    /// A longer line is no report of a training.
    static final int LONGEST = 16 * 1024 * 1024;

    private final ColumnChoice choice;

    /// A table whose columns are known by their names.
    public JsonLinesFormat() {
        this(ColumnChoice.NONE);
    }

    /// @param choice which columns are what, where a person said so
    public JsonLinesFormat(ColumnChoice choice) {
        this.choice = choice;
    }

    @Override
    public String name() {
        return "lines of JSON with steps and losses";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TableTrainers.JSON_LINES);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.firstByte() == '{' && form(probe.head()) != Form.NONE;
    }

    /// What the first lines of a text are.
    private enum Form {
        STEPPED,
        NUMBERED,
        NONE
    }

    private Form form(byte[] head) {
        TreeSet<String> names = new TreeSet<>();
        int rows = 0;
        boolean speaks = false;
        ByteLines lines = new ByteLines(new ByteArrayInputStream(head), LONGEST);
        try {
            for (int i = 0; i < LINES_LOOKED_AT && lines.next(); i++) {
                Optional<JsonRow> row = row(lines);
                if (row.isEmpty()) {
                    continue;
                }
                Map<String, Double> numbers = row.get().numbers();
                speaks |= row.get().speaks();
                rows += !numbers.isEmpty() && NumberedRows.areNames(numbers.keySet(), choice) ? 1 : 0;
                if (names.addAll(numbers.keySet()) && StepNames.areOfTraining(names, choice)) {
                    return Form.STEPPED;
                }
            }
        } catch (IOException tooLong) {
            return Form.NONE;
        }
        boolean numbered = rows >= NumberedRows.FEWEST && !speaks && NumberedRows.areNames(names, choice);
        return numbered ? Form.NUMBERED : Form.NONE;
    }

    private Form form(SourceInput input) throws IOException {
        try (InputStream stream = Channels.newInputStream(input.open())) {
            return form(stream.readNBytes(FileProbe.WINDOW));
        }
    }

    @Override
    public SourceContent.Log read(SourceInput input, ReadProgress progress) throws IOException {
        JsonLinesReading reading = new JsonLinesReading(input.path(), choice, form(input) == Form.NUMBERED);
        try (ProgressStream stream = new ProgressStream(input, progress)) {
            int threads = ReadAhead.threads(input.size());
            if (threads > 1) {
                take(new LineBlocks(stream, LONGEST), reading, threads);
            } else {
                reading.take(new ByteLines(stream, LONGEST));
            }
        }
        return reading.content();
    }

    /// Gives blocks of lines to a reading, which several threads read as far as they are simple.
    static void take(LineBlocks lines, JsonLinesReading reading, int threads) throws IOException {
        try (ReadAhead<SimpleBlock> blocks = new ReadAhead<>(SimpleBlock::new, lines::cut, SimpleBlock::read,
                threads)) {
            for (SimpleBlock block = blocks.next(); block != null; block = blocks.next()) {
                reading.take(block);
            }
        }
    }

    @Override
    public Growing growing(Path file, long size) {
        return GrowingLines.of(LONGEST, new Lines(file));
    }

    /// A file that is read on at its last line break.
    private final class Lines implements GrowingLines.Reading {
        private final Path file;
        private @Nullable JsonLinesReading reading;

        Lines(Path file) {
            this.file = file;
        }

        @Override
        public void begin(SourceInput added, WholeLines whole) throws IOException {
            boolean numbered = form(added) == Form.NUMBERED;
            if (numbered && whole.count() < LINES_LOOKED_AT) {
                throw new UnreadableSourceException("may yet turn out to name its steps", 1);
            }
            reading = new JsonLinesReading(file, choice, numbered);
        }

        @Override
        public void take(ByteLines line) throws IOException {
            Objects.requireNonNull(reading).line(line);
        }

        @Override
        public Optional<SourceContent> soFar() throws IOException {
            return Objects.requireNonNull(reading).soFar().map(SourceContent.class::cast);
        }
    }

    /// A line; empty where it is no JSON object.
    static Optional<JsonRow> row(ByteLines lines) {
        if (lines.length() == 0 || lines.bytes()[0] != '{') {
            return Optional.empty();
        }
        try (JsonParser parser = Json.parser(lines.bytes(), 0, lines.length())) {
            return Optional.of(JsonRow.first(parser));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
