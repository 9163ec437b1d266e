package dev.runlens.read.table;

import dev.runlens.read.json.Json;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RowForecast;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// A JSON object on each line, with a number that is a loss and mostly one that is a step.
public final class JsonLinesFormat implements RunFormat {
    private static final int LINES_LOOKED_AT = 50;
    private static final int MOST_COMPLAINTS = 20;
    private static final int LONGEST = 16 * 1024 * 1024;

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
                if (row.isPresent()) {
                    Map<String, Double> numbers = row.get().numbers();
                    names.addAll(numbers.keySet());
                    boolean report = NumberedRows.areNames(numbers.keySet(), choice);
                    rows += report ? 1 : 0;
                    speaks |= row.get().speaks();
                }
                if (StepNames.areOfTraining(names, choice)) {
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
        RowTrainings trainings = new RowTrainings(input.path(), choice, RowForecast.none());
        int complaints = 0;
        boolean numbered = form(input) == Form.NUMBERED;
        if (numbered) {
            trainings.find(NumberedRows.said(input.path()));
        }
        ObjectRows rows = new ObjectRows(trainings, choice);
        SimpleLines simple = new SimpleLines(rows);
        try (ProgressStream stream = new ProgressStream(input, progress)) {
            ByteLines lines = new ByteLines(stream, LONGEST);
            while (lines.next()) {
                refuseTooLong(lines);
                if (!numbered && simple.take(lines)) {
                    continue;
                }
                Optional<JsonRow> row = row(lines);
                if (row.isPresent()) {
                    rows.add(row.get().numbers(), numbered, lines.number());
                } else if (!lines.isBlank() && ++complaints <= MOST_COMPLAINTS) {
                    trainings.find(complaint(input, lines, complaints));
                }
            }
        }
        rows.end();
        return new SourceContent.Log(TableSource.of(input.path(), Source.Rank.LINES), TableTrainers.JSON_LINES,
                trainings.trainings(), trainings.findings());
    }

    private static void refuseTooLong(ByteLines lines) throws UnreadableSourceException {
        if (lines.isTooLong()) {
            throw new UnreadableSourceException(
                    "has a line of more than 16 MB, which is no report of a training", lines.number());
        }
    }

    private static Finding complaint(SourceInput input, ByteLines lines, int complaints) {
        String more = complaints == MOST_COMPLAINTS ? "; more lines like this are not listed" : "";
        return lines.isWhole()
                ? Finding.in(
                        input.path(),
                        lines.number(),
                        FindingCode.SKIPPED_LINE,
                        "the line is no JSON object and was left out" + more)
                : Finding.in(
                        input.path(),
                        lines.number(),
                        FindingCode.TRUNCATED,
                        "the last line is cut off and was left out");
    }

    /// A line; empty where it is no JSON object.
    private static Optional<JsonRow> row(ByteLines lines) {
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
