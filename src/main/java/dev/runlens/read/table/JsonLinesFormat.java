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
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// A JSON object on each line, with a number that is a step and one that is a loss.
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
        if (probe.firstByte() != '{') {
            return false;
        }
        TreeSet<String> names = new TreeSet<>();
        ByteLines lines = new ByteLines(new ByteArrayInputStream(probe.head()), LONGEST);
        try {
            for (int i = 0; i < LINES_LOOKED_AT && lines.next(); i++) {
                names.addAll(row(lines).orElse(Map.of()).keySet());
                if (StepNames.areOfTraining(names, choice)) {
                    return true;
                }
            }
        } catch (IOException tooLong) {
            return false;
        }
        return false;
    }

    @Override
    public SourceContent.Log read(SourceInput input, ReadProgress progress) throws IOException {
        RowTrainings trainings = new RowTrainings(input.path(), choice);
        Map<String, Integer> columns = new LinkedHashMap<>();
        int complaints = 0;
        try (ProgressStream stream = new ProgressStream(input, progress)) {
            ByteLines lines = new ByteLines(stream, LONGEST);
            while (lines.next()) {
                if (lines.isTooLong()) {
                    throw new UnreadableSourceException(
                            "has a line of more than 16 MB, which is no report of a training", lines.number());
                }
                Optional<Map<String, Double>> row = row(lines);
                if (row.isPresent()) {
                    add(row.get(), lines.number(), columns, trainings);
                } else if (!lines.isBlank() && ++complaints <= MOST_COMPLAINTS) {
                    trainings.find(complaint(input, lines, complaints));
                }
            }
        }
        Source source = TableSource.of(input.path(), Source.Rank.LINES);
        return new SourceContent.Log(source, TableTrainers.JSON_LINES, trainings.trainings(), trainings.findings());
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

    private void add(Map<String, Double> row, int line, Map<String, Integer> columns, RowTrainings trainings)
            throws IOException {
        String step = StepNames.of(row.keySet(), choice).orElse(null);
        Double at = step == null ? null : row.get(step);
        if (at == null || !RowTrainings.isStep(at) || row.size() < 2) {
            return;
        }
        Double epoch = StepNames.epoch(row.keySet()).filter(name -> !name.equals(step)).map(row::get).orElse(null);
        trainings.begin(at.longValue(), epoch == null ? Double.NaN : epoch, line);
        for (Map.Entry<String, Double> number : row.entrySet()) {
            if (!number.getKey().equals(step)) {
                Integer column = columns.get(number.getKey());
                if (column == null) {
                    column = columns.size();
                    columns.put(number.getKey(), column);
                    trainings.addColumn(number.getKey());
                }
                trainings.add(column, number.getValue(), line);
            }
        }
    }

    /// The numbers of a line; empty where it is no JSON object.
    private Optional<Map<String, Double>> row(ByteLines lines) {
        if (lines.length() == 0 || lines.bytes()[0] != '{') {
            return Optional.empty();
        }
        try (JsonParser parser = Json.parser(lines.bytes(), 0, lines.length())) {
            return Optional.of(JsonRow.read(parser));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
