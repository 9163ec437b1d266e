package dev.runlens.read.huggingface;

import dev.runlens.run.Series;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The value of one name in the row at hand, and its column in the section at hand.
final class ReportSlot {
    private final boolean loss;
    private boolean filled;
    private double value;
    private int line;
    private @Nullable ReportColumn column;

    /// @param loss whether the values are losses
    ReportSlot(boolean loss) {
        this.loss = loss;
    }

    /// A place that holds what this one holds now, but for the row at hand; each may go on.
    ReportSlot view() {
        ReportSlot other = new ReportSlot(loss);
        other.column = column == null ? null : column.view();
        return other;
    }

    /// Takes a value of the row at hand; whether it is the first.
    boolean fill(double other, int at) {
        boolean first = !filled;
        filled = true;
        value = other;
        line = at;
        return first;
    }

    /// Forgets the value of the row at hand.
    void clear() {
        filled = false;
    }

    /// Whether the row at hand has a value.
    boolean isFilled() {
        return filled;
    }

    /// The value of the row at hand.
    double value() {
        return value;
    }

    /// Whether the values are losses.
    boolean isLoss() {
        return loss;
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

    /// Adds values of increasing steps to the column; how many were not kept.
    ///
    /// @param first the line that theirs count from
    int addAll(ReportPiece.Column all, int first) {
        if (column == null) {
            column = new ReportColumn();
        }
        return Objects.requireNonNull(column).addAll(all, first);
    }

    /// The series of the column, which is empty afterwards.
    ///
    /// @param like a series that may have the same steps
    Series take(Series like) {
        Series series = column == null ? Series.empty() : column.take(like);
        column = null;
        return series;
    }
}
