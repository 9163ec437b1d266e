package dev.runlens.read.series;

import dev.runlens.run.Series;
import org.jspecify.annotations.Nullable;

/// The values of one column within one training.
///
/// Where the steps go back into what was there (a trainer that resumed and wrote on), what is written again replaces
/// it.
final class RowColumn {
    private final RowForecast forecast;
    private SeriesDraft piece;
    private Series before = Series.empty();
    private long lastStep;
    private double lastValue;
    private int repeated;

    /// @param forecast how many values there will be
    RowColumn(RowForecast forecast) {
        this.forecast = forecast;
        piece = new SeriesDraft(forecast);
    }

    /// Adds the numbers that some rows have in this column, none of which goes back.
    ///
    /// @param column which of the rows' columns it is
    /// @param values of that, by row
    /// @param beside a column that may have values in the same rows; null where none is known
    void addAll(RowBatch rows, int column, double[] values, @Nullable RowColumn beside) {
        boolean first = piece.size() == 0;
        rows.gather(column, values, Double.doubleToLongBits(lastValue), first ? rows.step(0) - 1 : lastStep);
        int count = rows.points();
        if (count == 0) {
            return;
        }
        if (first && beside != null) {
            piece.beside(beside.piece);
        }
        long[] steps = rows.pointSteps();
        repeated += !first && steps[0] == lastStep ? 1 : 0;
        for (int i = 1; i < count; i++) {
            repeated += steps[i] == steps[i - 1] ? 1 : 0;
        }
        lastStep = steps[count - 1];
        lastValue = rows.pointValues()[count - 1];
        piece.addAll(rows);
    }

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
            piece = new SeriesDraft(forecast);
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

    /// A column that holds what this one holds now; each may go on.
    RowColumn view() {
        RowColumn other = new RowColumn(forecast);
        other.piece = piece.view();
        other.before = before;
        other.lastStep = lastStep;
        other.lastValue = lastValue;
        other.repeated = repeated;
        return other;
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
