package dev.runlens.read.series;

import dev.runlens.run.Series;
import org.jspecify.annotations.Nullable;

/// The values of one column within one training.
///
/// Where the steps go back into what was there (a trainer that resumed and wrote on), what is written again replaces
/// it.
final class RowColumn {
    private SeriesDraft piece = new SeriesDraft();
    private Series before = Series.empty();
    private long lastStep;
    private double lastValue;
    private int repeated;

    /// Adds a value.
    ///
    /// @param beside a column that has a value in the same row; null where none is known
    /// @return whether the step goes back behind one that was there
    boolean add(long step, double value, int line, @Nullable RowColumn beside) {
        boolean first = piece.size() == 0;
        if (!first && step == lastStep && same(value)) {
            return false;
        }
        boolean back = !first && step < lastStep;
        if (back) {
            before = before.takenOverBy(piece.take());
            piece = new SeriesDraft();
        } else if (!first && step == lastStep) {
            repeated++;
        }
        lastStep = step;
        lastValue = value;
        if (piece.size() == 0 && beside != null) {
            piece.beside(beside.piece);
        }
        piece.add(step, value, line);
        return back;
    }

    /// Whether there is a value at a later step.
    boolean isBeyond(long step) {
        return !isEmpty() && lastStep > step;
    }

    /// How often a step came again with another value.
    int repeated() {
        return repeated;
    }

    boolean isEmpty() {
        return piece.size() == 0;
    }

    /// The series; the column is empty afterwards.
    Series take() {
        return before.takenOverBy(piece.take());
    }

    private boolean same(double value) {
        return Double.doubleToLongBits(value) == Double.doubleToLongBits(lastValue);
    }
}
