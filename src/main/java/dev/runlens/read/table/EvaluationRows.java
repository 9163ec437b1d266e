package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Rows of evaluations that count epochs among rows of training that count steps, as MMEngine writes them to
/// `scalars.json` (`mmengine/hooks/logger_hook.py`: the step of an evaluation is `runner.epoch`) and as many loops of
/// one's own do. Such an evaluation stands at the step that was reported before it.
///
/// A row that goes back and reports no training is held until it is known what follows. Where training goes on, and the
/// row's step is the epoch that training is in, or can be one, it counts epochs. Else it is what any row is.
final class EvaluationRows {
    private static final long MUCH_MORE = 5;
    /// So many in a row are a part of the table that holds nothing but evaluations.
    private static final int MOST_HELD = 1000;

    private final RowTrainings trainings;
    private final List<Row> held = new ArrayList<>();
    private long lastStep;
    private double lastEpoch = Double.NaN;
    private long evaluated = -1;
    private boolean placed;

    /// @param trainings where the rows go that were held
    EvaluationRows(RowTrainings trainings) {
        this.trainings = trainings;
    }

    /// Where a row stands.
    ///
    /// @param step its step, or its epoch where that is all it has
    /// @param epoch NaN where the row names none
    /// @param byEpoch whether the epoch is all that it names, though other rows name steps
    record Place(long step, double epoch, boolean byEpoch) {
        /// Where a row stands that names its step.
        static Place at(long step, double epoch) {
            return new Place(step, epoch, false);
        }

        /// Where a row stands that names its epoch alone.
        static Place inEpoch(double epoch) {
            return new Place((long) epoch, epoch, true);
        }
    }

    private record Row(Place place, Map<String, Double> numbers, int line) {}

    /// Whether a row may count epochs, so that it is worth asking [#holds].
    boolean isBehind(Place place) {
        return place.byEpoch ? !trainings.isEmpty() : isBehind(place.step);
    }

    /// Whether a row that names its step may count epochs.
    boolean isBehind(long step) {
        return !trainings.isEmpty() && (step < lastStep || !held.isEmpty() && step == lastStep);
    }

    /// Holds a row back that may count epochs.
    ///
    /// @param numbers the row's values by name, without its step
    /// @return false for a row of training
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    boolean holds(Place place, Map<String, Double> numbers, int line) throws UnreadableSourceException {
        if (!place.byEpoch && !isEvaluation(numbers.keySet())) {
            return false;
        }
        if (held.size() >= MOST_HELD) {
            release(true, false);
        }
        held.add(new Row(place, place.byEpoch ? ofEpoch(numbers) : numbers, line));
        return true;
    }

    /// Whether a row is held of which it is not known yet where it stands.
    boolean holdsAny() {
        return !held.isEmpty();
    }

    /// A row comes that is not held.
    ///
    /// @param epoch NaN where the row names none
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    void before(long step, double epoch) throws UnreadableSourceException {
        if (!held.isEmpty()) {
            release(step > lastStep || epoch > lastEpoch, false);
        }
        lastStep = step;
        lastEpoch = epoch;
    }

    /// No row comes any more; says what was taken for granted.
    ///
    /// @throws UnreadableSourceException when steps go back too often to be in any order
    void end() throws UnreadableSourceException {
        release(true, true);
        tell(trainings);
    }

    /// Says what was taken for granted so far.
    ///
    /// @param of told
    void tell(RowTrainings of) {
        if (placed) {
            of.find(Finding.in(
                    of.file(),
                    FindingCode.INFERRED,
                    "evaluations are counted in epochs, training in steps: each stands at the step that was reported"
                            + " before it"));
        }
    }

    private void release(boolean goesOn, boolean atEnd) throws UnreadableSourceException {
        boolean one = held.stream().map(row -> row.place.step).distinct().limit(2).count() == 1;
        for (Row row : held) {
            if (place(row, one && goesOn && countsEpochs(row.place, atEnd), goesOn)) {
                for (Map.Entry<String, Double> number : row.numbers.entrySet()) {
                    // What stands beside the evaluation, as a time, may have gone on since.
                    if (!trainings.isBeyond(number.getKey())) {
                        trainings.add(number.getKey(), number.getValue(), row.line);
                    }
                }
            }
        }
        held.clear();
    }

    /// Begins a row.
    ///
    /// @param here whether it stands where training is
    /// @param late whether it can be no beginning of a further training
    private boolean place(Row row, boolean here, boolean late) throws UnreadableSourceException {
        if (here) {
            trainings.begin(trainings.lastStep(), row.line);
            evaluated = row.place.step;
            placed = true;
            return true;
        }
        if (!row.place.byEpoch && !late) {
            trainings.begin(row.place.step, row.place.epoch, row.line);
            return true;
        }
        boolean point = trainings.goBack(row.place.step, measured(row.numbers.keySet()));
        if (!point) {
            trainings.find(Finding.in(
                    trainings.file(),
                    row.line,
                    FindingCode.MEASURED_AGAIN,
                    "the evaluation at " + row.place.step
                            + " was measured after later ones: it is no point of the curve and"
                            + " was left out"));
        }
        return point;
    }

    /// Of the names of an evaluation's values those that it measured: its losses, where it has some.
    private static Set<String> measured(Set<String> names) {
        Set<String> losses = names.stream().filter(MetricChoice::mayBeLoss).collect(Collectors.toSet());
        return losses.isEmpty() ? names : losses;
    }

    private boolean countsEpochs(Place place, boolean atEnd) {
        if (place.byEpoch) {
            return true;
        }
        if (!Double.isNaN(lastEpoch)) {
            return Math.abs(place.step - lastEpoch) <= 1;
        }
        boolean follows = place.step >= evaluated && place.step * MUCH_MORE <= lastStep;
        return follows && (!atEnd || place.step <= Math.max(evaluated, 0) + 1);
    }

    /// The values of a row that tells of a whole epoch: its train loss is a mean over that, and no point of the curve of
    /// the steps.
    private static Map<String, Double> ofEpoch(Map<String, Double> numbers) {
        Map<String, Metric> metrics = MetricChoice.of(numbers.keySet());
        Map<String, Double> all = new LinkedHashMap<>();
        numbers.forEach((name, value) -> all.put(
                Metric.TRAIN_LOSS.equals(metrics.get(name)) ? "epoch_" + name : name, value));
        return all;
    }

    private static boolean isEvaluation(Collection<String> names) {
        return !MetricChoice.of(names).containsValue(Metric.TRAIN_LOSS);
    }
}
