package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.FlatRow;
import dev.runlens.read.json.FlatShape;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RowTrainings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON objects as rows of a training: each names its own step, or its epoch, or nothing.
final class ObjectRows {
    private final RowTrainings trainings;
    private final ColumnChoice choice;
    private final EvaluationRows evaluations;
    private final Map<String, Integer> columns = new HashMap<>();
    private final String part;
    private final IdentityHashMap<FlatShape, Simple> simple = new IdentityHashMap<>();
    private boolean namesSteps;

    /// @param trainings where rows go
    /// @param choice which names are what, where a person said so
    ObjectRows(RowTrainings trainings, ColumnChoice choice) {
        this.trainings = trainings;
        this.choice = choice;
        evaluations = new EvaluationRows(trainings);
        part = PartFiles.of(trainings.file()).orElse("");
    }

    /// An object.
    ///
    /// @param numbered whether no object names a step, so that they are numbered
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    void add(Map<String, Double> row, boolean numbered, int line) throws UnreadableSourceException {
        if (!numbered) {
            add(row, line);
        } else if (NumberedRows.hasLoss(row.keySet(), choice)) {
            add(row, trainings.isEmpty() ? 0 : trainings.lastStep() + 1, line);
        }
    }

    /// An object that names no step.
    ///
    /// @param number its step
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    void add(Map<String, Double> row, long number, int line) throws UnreadableSourceException {
        trainings.begin(number, line);
        values(row, "", line);
    }

    private void add(Map<String, Double> row, int line) throws UnreadableSourceException {
        String step = StepNames.of(row.keySet(), choice).orElse("");
        Double at = row.get(step);
        if (at == null || !RowTrainings.isStep(at) || row.size() < 2) {
            return;
        }
        String epoch = StepNames.epoch(row.keySet()).orElse("");
        EvaluationRows.Place place = place(step, at, epoch, row);
        namesSteps |= !step.equals(epoch);
        if (evaluations.isBehind(place) && evaluations.holds(place, without(row, step), line)) {
            return;
        }
        evaluations.before(place.step(), place.epoch());
        trainings.begin(place.step(), step.equals(epoch) ? Double.NaN : place.epoch(), line);
        values(row, step, line);
    }

    /// What the numbers of simple objects are that look alike.
    private static final class Simple {
        private final List<String> names;
        private final int step;
        private final int epoch;
        private final int[] columns;
        private final boolean flagged;

        Simple(List<String> names, ColumnChoice choice) {
            this.names = names;
            step = names.indexOf(StepNames.of(names, choice).orElse(""));
            epoch = names.indexOf(StepNames.epoch(names).orElse(""));
            columns = new int[names.size()];
            flagged = names.stream().anyMatch(LongTable::isFlag);
            Arrays.fill(columns, -1);
        }
    }

    /// A simple object that names its step or its epoch, as [#add(Map, boolean, int)] takes it.
    ///
    /// @return false where there is something special to it: it is for that then
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    boolean add(FlatRow row, int line) throws UnreadableSourceException {
        Simple known = simple.get(row.shape());
        if (known == null) {
            known = new Simple(row.shape().names(), choice);
            simple.put(row.shape(), known);
        }
        boolean stepped = known.step != known.epoch;
        if (known.flagged || known.step < 0 || known.columns.length < 2 || !RowTrainings.isStep(row.value(known.step))
                || !stepped && namesSteps) {
            return false;
        }
        double epoch = known.epoch < 0 ? Double.NaN : row.value(known.epoch);
        long step = (long) row.value(known.step);
        if (evaluations.isBehind(step)) {
            return false;
        }
        namesSteps |= stepped;
        evaluations.before(step, epoch);
        trainings.begin(step, stepped ? epoch : Double.NaN, line);
        for (int i = 0; i < known.columns.length; i++) {
            if (i != known.step) {
                known.columns[i] = known.columns[i] < 0 ? column(known.names.get(i)) : known.columns[i];
                trainings.add(known.columns[i], row.value(i), line);
            }
        }
        return true;
    }

    private EvaluationRows.Place place(String step, double at, String epoch, Map<String, Double> row) {
        return step.equals(epoch) && namesSteps
                ? EvaluationRows.Place.inEpoch(at)
                : EvaluationRows.Place.at((long) at, row.getOrDefault(epoch, Double.NaN));
    }

    private static Map<String, Double> without(Map<String, Double> row, String step) {
        Map<String, Double> values = new LinkedHashMap<>(row);
        values.remove(step);
        return values;
    }

    private void values(Map<String, Double> row, String step, int line) throws UnreadableSourceException {
        for (Map.Entry<String, Double> number : row.entrySet()) {
            if (!number.getKey().equals(step)) {
                trainings.add(column(number.getKey()), number.getValue(), line);
            }
        }
    }

    private int column(String name) {
        Integer column = columns.get(name);
        if (column == null) {
            column = trainings.column(LongTable.nameOf(part, name));
            columns.put(name, column);
        }
        return column;
    }

    /// The trainings so far, to be taken while more objects may come; empty where it is not known yet where one stands.
    Optional<RowTrainings> soFar() {
        if (evaluations.holdsAny()) {
            return Optional.empty();
        }
        RowTrainings view = trainings.view();
        evaluations.tell(view);
        return Optional.of(view);
    }

    /// The last object was given.
    ///
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    void end() throws UnreadableSourceException {
        evaluations.end();
    }
}
