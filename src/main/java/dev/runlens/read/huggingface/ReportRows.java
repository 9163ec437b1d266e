package dev.runlens.read.huggingface;

import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Map<String, ReportSlot> slots = new LinkedHashMap<>();
    private final List<ReportSlot> row = new ArrayList<>();
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
        ReportSlot slot = slot(name);
        if (slot != null) {
            value(slot, value, line);
        }
    }

    /// The place of the values of a name; null where there are too many names.
    @Nullable
    ReportSlot slot(String name) {
        ReportSlot slot = slots.get(name);
        if (slot == null && slots.size() < MOST_NAMES) {
            slot = new ReportSlot(name.equals("loss") || name.endsWith("_loss"));
            slots.put(name, slot);
        }
        return slot;
    }

    /// A value of the row at hand.
    void value(ReportSlot slot, double value, int line) {
        if (slot.fill(value, line)) {
            row.add(slot);
        }
    }

    /// Whether the row at hand has a value of a name.
    boolean has(String name) {
        ReportSlot slot = slots.get(name);
        return slot != null && slot.isFilled();
    }

    /// Takes a value out of the row at hand.
    void drop(String name) {
        ReportSlot slot = slots.get(name);
        if (slot != null && slot.isFilled()) {
            slot.clear();
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
        for (ReportSlot slot : row) {
            slot.clear();
            if (counts) {
                repeated += slot.add(step) ? 0 : 1;
            }
        }
        lost += counts || row.isEmpty() ? 0 : 1;
        kept += counts ? 1 : 0;
        last = counts ? step : last;
        row.clear();
    }

    /// Takes rows that follow each other.
    ///
    /// @param line on which the first begins
    /// @return whether that means the same as one by one; where not nothing was taken
    boolean takeAll(ReportPiece piece, int line) {
        if (piece.firstStep() < last || restarts > MOST_RESTARTS) {
            return false;
        }
        for (ReportPiece.Column column : piece.columns()) {
            ReportSlot slot = slot(column.name());
            if (slot != null) {
                repeated += column.repeated() + slot.addAll(column, line);
            }
        }
        kept += piece.rows();
        last = piece.lastStep();
        return true;
    }

    /// Whether a row tells again what was told at its step, as a second process that lags behind the first does: its losses
    /// are those that are known.
    private boolean isEcho(long step) {
        boolean told = false;
        for (ReportSlot slot : row) {
            if (slot.isLoss()) {
                double known = slot.at(step);
                if (!(Math.abs(known - slot.value()) <= NEAR * Math.max(1, Math.abs(known)))) {
                    return false;
                }
                told = true;
            }
        }
        return told;
    }

    /// Forgets the row at hand.
    void discard() {
        row.forEach(ReportSlot::clear);
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
        for (Map.Entry<String, ReportSlot> each : slots.entrySet()) {
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
}
