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
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
        RowTrainings trainings = new RowTrainings(input.path(), choice);
        Map<String, Integer> columns = new LinkedHashMap<>();
        int complaints = 0;
        boolean numbered = form(input) == Form.NUMBERED;
        if (numbered) {
            trainings.find(NumberedRows.said(input.path()));
        }
        boolean inEpochs = evaluationsInEpochs(input);
        if (inEpochs) {
            trainings.find(EvaluationRows.said(input.path()));
        }
        try (ProgressStream stream = new ProgressStream(input, progress)) {
            ByteLines lines = new ByteLines(stream, LONGEST);
            while (lines.next()) {
                if (lines.isTooLong()) {
                    throw new UnreadableSourceException(
                            "has a line of more than 16 MB, which is no report of a training", lines.number());
                }
                Optional<JsonRow> row = row(lines);
                if (row.isPresent()) {
                    add(row.get().numbers(), new Steps(numbered, inEpochs), lines.number(), columns, trainings);
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

    /// How the steps of a file are to be taken.
    ///
    /// @param numbered whether it has none
    /// @param inEpochs whether those of evaluations count epochs
    private record Steps(boolean numbered, boolean inEpochs) {}

    private boolean evaluationsInEpochs(SourceInput input) throws IOException {
        EvaluationRows rows = new EvaluationRows();
        try (InputStream stream = Channels.newInputStream(input.open())) {
            ByteLines lines = new ByteLines(new ByteArrayInputStream(stream.readNBytes(FileProbe.WINDOW)), LONGEST);
            while (lines.next()) {
                row(lines).map(JsonRow::numbers).ifPresent(row -> {
                    Double at = row.get(StepNames.of(row.keySet(), choice).orElse(""));
                    rows.look(row.keySet(), at != null && RowTrainings.isStep(at)
                            ? OptionalLong.of(at.longValue())
                            : OptionalLong.empty());
                });
            }
        }
        return rows.areCountedInEpochs();
    }

    private void add(
            Map<String, Double> row, Steps steps, int line, Map<String, Integer> columns, RowTrainings trainings)
            throws IOException {
        String step = StepNames.of(row.keySet(), choice).orElse("");
        Double at = row.get(step);
        if (steps.numbered && NumberedRows.hasLoss(row.keySet(), choice)) {
            trainings.begin(trainings.isEmpty() ? 0 : trainings.lastStep() + 1, line);
        } else if (steps.numbered || at == null || !RowTrainings.isStep(at) || row.size() < 2) {
            return;
        } else if (steps.inEpochs && !trainings.isEmpty() && EvaluationRows.isEvaluation(row.keySet())) {
            trainings.begin(trainings.lastStep(), line);
        } else {
            Double epoch = StepNames.epoch(row.keySet()).filter(name -> !name.equals(step)).map(row::get).orElse(null);
            trainings.begin(at.longValue(), epoch == null ? Double.NaN : epoch, line);
        }
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
