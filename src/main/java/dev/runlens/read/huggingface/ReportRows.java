package dev.runlens.read.huggingface;

import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows of named values, each at a step, gathered into a series for each name.
///
/// A name that comes again at the step where it already has a value keeps the first: the same report written by two
/// processes, or an evaluation after training that loaded the best weights back. A step that goes back below the last
/// one is a restart: what comes then takes over from that step on, or is a training of its own where it begins before
/// the first.
final class ReportRows {
    /// How many different names are kept.
    static final int MOST_NAMES = 2000;
    /// How many restarts are kept apart.
    static final int MOST_RESTARTS = 1000;
    /// How near the losses are that two processes of one training report.
    private static final double NEAR = 1e-3;

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<Slot> row = new ArrayList<>();
    private final List<Map<String, Series>> trainings = new ArrayList<>();
    private long last = Long.MIN_VALUE;
    private int restarts;
    private int superseded;
    private int repeated;
    private int lost;
    private int kept;

    /// Rows to be taken that hold what these hold now, between two of them; these may go on.
    ReportRows view() {
        ReportRows other = new ReportRows();
        slots.forEach((name, slot) -> other.slots.put(name, slot.view()));
        trainings.forEach(training -> other.trainings.add(new LinkedHashMap<>(training)));
        other.last = last;
        other.restarts = restarts;
        other.superseded = superseded;
        other.repeated = repeated;
        other.lost = lost;
        other.kept = kept;
        return other;
    }

    /// A value of the row at hand. A name that comes twice in one row has its last value, as Python takes it.
    void value(String name, double value, int line) {
        Slot slot = slot(name);
        if (slot != null) {
            value(slot, value, line);
        }
    }

    /// The place of the values of a name; null where there are too many names.
    @Nullable
    Slot slot(String name) {
        Slot slot = slots.get(name);
        if (slot == null && slots.size() < MOST_NAMES) {
            slot = new Slot(name.equals("loss") || name.endsWith("_loss"));
            slots.put(name, slot);
        }
        return slot;
    }

    /// A value of the row at hand.
    void value(Slot slot, double value, int line) {
        if (!slot.filled) {
            slot.filled = true;
            row.add(slot);
        }
        slot.value = value;
        slot.line = line;
    }

    /// Whether the row at hand has a value of a name.
    boolean has(String name) {
        Slot slot = slots.get(name);
        return slot != null && slot.filled;
    }

    /// Takes a value out of the row at hand.
    void drop(String name) {
        Slot slot = slots.get(name);
        if (slot != null && slot.filled) {
            slot.filled = false;
            row.remove(slot);
        }
    }

    /// The end of a row.
    ///
    /// @param step where it belongs; negative for a row that says no step, which is left out
    void end(long step) {
        if (step < last && step >= 0) {
            if (isEcho(step)) {
                repeated += row.size();
                discard();
                return;
            }
            restart();
        }
        boolean counts = step >= 0 && restarts <= MOST_RESTARTS;
        for (Slot slot : row) {
            slot.filled = false;
            if (counts) {
                repeated += slot.add(step) ? 0 : 1;
            }
        }
        lost += counts || row.isEmpty() ? 0 : 1;
        kept += counts ? 1 : 0;
        last = counts ? step : last;
        row.clear();
    }

    /// Whether a row tells again what was told at its step, as a second process that lags behind the first does: its losses
    /// are those that are known.
    private boolean isEcho(long step) {
        boolean told = false;
        for (Slot slot : row) {
            if (slot.loss) {
                double known = slot.at(step);
                if (!(Math.abs(known - slot.value) <= NEAR * Math.max(1, Math.abs(known)))) {
                    return false;
                }
                told = true;
            }
        }
        return told;
    }

    /// Forgets the row at hand.
    void discard() {
        row.forEach(slot -> slot.filled = false);
        row.clear();
    }

    private void restart() {
        restarts++;
        close();
        last = Long.MIN_VALUE;
    }

    /// Ends the section at hand: it takes over from the training before it, or begins another.
    private void close() {
        Map<String, Series> section = new LinkedHashMap<>();
        Series like = Series.empty();
        for (Map.Entry<String, Slot> each : slots.entrySet()) {
            Series series = each.getValue().take(like);
            if (!series.isEmpty()) {
                section.put(each.getKey(), series);
                like = series;
            }
        }
        if (section.isEmpty()) {
            return;
        }
        if (trainings.isEmpty() || Takeover.first(section) <= Takeover.first(trainings.getLast())) {
            trainings.add(section);
        } else {
            superseded += Takeover.of(trainings.getLast(), section);
        }
    }

    /// The trainings that the rows tell of, in order; to be asked once, at the end.
    List<Map<String, Series>> trainings() {
        close();
        return trainings;
    }

    /// How many rows were kept.
    int kept() {
        return kept;
    }

    /// How many rows said no step, or came after too many restarts.
    int lost() {
        return lost;
    }

    /// How many values came again at a step that had one.
    int repeated() {
        return repeated;
    }

    /// How many values a restart replaced.
    int superseded() {
        return superseded;
    }

    /// The value of one name in the row at hand, and its column in the section at hand.
    static final class Slot {
        private final boolean loss;
        private boolean filled;
        private double value;
        private int line;
        private @Nullable ReportColumn column;

        Slot(boolean loss) {
            this.loss = loss;
        }

        Slot view() {
            Slot other = new Slot(loss);
            other.column = column == null ? null : column.view();
            return other;
        }

        /// The value that is known of a step; NaN where there is none.
        double at(long step) {
            return column == null ? Double.NaN : Objects.requireNonNull(column).at(step);
        }

        /// Adds the value at hand to the column; whether it was kept.
        boolean add(long step) {
            if (column == null) {
                column = new ReportColumn();
            }
            return Objects.requireNonNull(column).add(step, value, line);
        }

        Series take(Series like) {
            Series series = column == null ? Series.empty() : column.take(like);
            column = null;
            return series;
        }
    }
}
