package dev.runlens.read.console;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.RowTrainings;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a training loop reported at one place, which may be told by several lines.
///
/// @param step as printed, or counted on from epoch to epoch where an epoch's length is known
/// @param epoch in which the step may be counted anew; NaN where it is counted on
/// @param line the last of the lines
/// @param rank which of several processes reported it; -1 where that is not said
/// @param values not to be changed
record LoopRow(long step, double epoch, int line, int rank, Map<String, LoopValue> values) {
    static final LoopRow NONE = new LoopRow(0, Double.NaN, 0, -1, Map.of());

    static LoopRow of(long step, double epoch, int line, Map<String, LoopValue> values) {
        return new LoopRow(step, epoch, line, -1, new LinkedHashMap<>(values));
    }

    /// The same, reported by one of several processes.
    LoopRow by(int process) {
        return new LoopRow(step, epoch, line, process, values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// Whether another row is of the same place.
    boolean isOf(LoopRow other) {
        return step == other.step && (Double.isNaN(other.epoch) || Double.compare(epoch, other.epoch) == 0);
    }

    /// Both: of values with one name the later one counts, but for those of several processes, of which the first does.
    LoopRow with(LoopRow later) {
        if (later.isEmpty()) {
            return this;
        }
        boolean behind = isOfOtherProcess(later) && rank < later.rank;
        Map<String, LoopValue> all = new LinkedHashMap<>(behind ? later.values : values);
        all.putAll(behind ? values : later.values);
        return new LoopRow(step, epoch, later.line, behind || later.rank < 0 ? rank : later.rank, all);
    }

    /// Whether two processes reported this and a later row.
    boolean isOfOtherProcess(LoopRow later) {
        return rank >= 0 && later.rank >= 0 && rank != later.rank;
    }

    /// Whether a later line gives one of the train losses another value; a bar is drawn again in its own line.
    boolean isContradictedBy(LoopRow later) {
        return later.line != line
                && values.entrySet().stream()
                        .filter(one -> LoopNames.isLoss(one.getKey()) && !LoopNames.isOfEvaluation(one.getKey()))
                        .anyMatch(
                                one -> !one.getValue().equals(later.values.getOrDefault(one.getKey(), one.getValue())));
    }

    /// Whether a comma in one of its losses may mean this or that.
    boolean isDoubtful() {
        return values.entrySet().stream().anyMatch(one -> one.getValue().either() && one.getKey().endsWith("loss"));
    }

    /// Adds it to the rows of a training.
    ///
    /// @param comma whether decimals stand behind a comma
    void add(RowTrainings rows, boolean comma) throws UnreadableSourceException {
        if (isEmpty()) {
            return;
        }
        rows.begin(step, epoch, line);
        for (Map.Entry<String, LoopValue> one : values.entrySet()) {
            rows.add(one.getKey(), one.getValue().number(comma), line);
        }
    }
}
