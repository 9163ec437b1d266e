package dev.runlens.read.table;

import dev.runlens.read.Source;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The objects of JSON lists as rows of a training.
final class JsonRows {
    private static final int DEEPEST = 3;

    private final RowTrainings trainings;
    private final ColumnChoice choice;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> namesOfList = new LinkedHashSet<>();
    private final Map<String, Long> numbered = new LinkedHashMap<>();
    private final RecordedRun parted;
    private final ObjectRows objects;
    private boolean hasParts;
    private int rowsOfList;

    /// @param trainings where rows go
    /// @param choice which columns are what, where a person said so
    JsonRows(RowTrainings trainings, ColumnChoice choice) {
        this.trainings = trainings;
        this.choice = choice;
        objects = new ObjectRows(trainings, choice);
        parted = new RecordedRun(TableSource.of(trainings.file(), Source.Rank.STATE), TableTrainers.JSON_LINES);
    }

    /// Takes a whole file.
    void take(JsonParser parser) throws UnreadableSourceException {
        file(parser);
        objects.end();
    }

    private void file(JsonParser parser) throws UnreadableSourceException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            list(parser, "");
        } else if (first == JsonToken.START_OBJECT) {
            members(parser, 0);
        }
    }

    private void members(JsonParser parser, int depth) throws UnreadableSourceException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                list(parser, name);
            } else if (value == JsonToken.START_OBJECT && depth < DEEPEST) {
                members(parser, depth + 1);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void list(JsonParser parser, String of) throws UnreadableSourceException {
        rowsOfList = 0;
        namesOfList.clear();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                int line = Json.line(parser);
                row(JsonRow.at(parser), of, line);
                if (rowsOfList > 1) {
                    names.addAll(namesOfList);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void row(JsonRow said, String of, int line) throws UnreadableSourceException {
        Map<String, Double> row = said.numbers();
        String step = StepNames.of(row.keySet(), choice)
                .filter(name -> RowTrainings.isStep(row.getOrDefault(name, Double.NaN)))
                .orElse(null);
        if (row.size() < (step == null ? 1 : 2) || step == null && said.speaks()) {
            return;
        }
        rowsOfList++;
        long at = step == null ? numbered.merge(of, 1L, Long::sum) - 1 : row.getOrDefault(step, 0.0).longValue();
        boolean part = !LongTable.nameOf(of, "loss").equals("loss");
        if (!part) {
            row.keySet().stream().filter(name -> !name.equals(step)).forEach(namesOfList::add);
            if (step == null) {
                objects.add(row, at, line);
            } else {
                objects.add(row, false, line);
            }
            return;
        }
        for (Map.Entry<String, Double> number : row.entrySet()) {
            if (!number.getKey().equals(step)) {
                String name = LongTable.nameOf(of, number.getKey());
                namesOfList.add(name);
                parted.add(name, at, number.getValue(), line);
            }
        }
        hasParts = true;
    }

    /// The run whose parts have a list each (`train`, `val`); empty where one list holds all.
    Optional<RecordedRun> parted() {
        return hasParts && trainings.isEmpty() ? Optional.of(parted) : Optional.empty();
    }

    /// Whether the rows are reports of a training: one list has several, and among their values is a loss. A list of one
    /// is as likely a summary of something.
    boolean areOfTraining() {
        return NumberedRows.hasLoss(names, choice);
    }

    /// Says what was taken for granted.
    void tell() {
        if (!numbered.isEmpty()) {
            Finding counted = NumberedRows.said(trainings.file());
            trainings.find(counted);
            parted.find(counted);
        }
    }
}
