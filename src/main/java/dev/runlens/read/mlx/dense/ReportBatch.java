package dev.runlens.read.mlx.dense;

import dev.runlens.read.series.DoubleColumn;
import java.util.Arrays;

/// Train reports of the same metrics, column by column, on their way from the template to the table. Those of a run follow
/// each other line by line, and their iterations increase.
public final class ReportBatch {
    /// How many reports one holds that is emptied again and again: its columns stay in the processor's nearest memory.
    public static final int SIZE = 256;

    private final int most;
    private int[] ids = {};
    private int count;
    private int run;

    long[] steps;
    BatchColumn[] columns = {};

    /// @param most how many reports it may hold
    public ReportBatch(int most) {
        this.most = most;
        steps = new long[Math.min(most, SIZE)];
    }

    /// Empties the batch.
    public void clear() {
        count = 0;
        run = 0;
    }

    /// Begins a run of reports with these metrics; in a batch that is not empty, the same as before.
    void begin(int[] metrics) {
        run = count;
        if (count == 0 && !Arrays.equals(ids, metrics)) {
            ids = metrics.clone();
            columns = BatchColumn.some(metrics.length, steps.length);
        }
    }

    /// How many reports there are.
    public int size() {
        return count;
    }

    /// Whether there is room for one more, which is made where there may be.
    boolean hasRoom() {
        if (count == steps.length && count < most) {
            steps = Arrays.copyOf(steps, 2 * count);
            for (BatchColumn column : columns) {
                column.grow(steps.length);
            }
        }
        return count < steps.length;
    }

    /// How many metrics its reports have.
    public int width() {
        return ids.length;
    }

    /// The metric of a column.
    public int id(int column) {
        return ids[column];
    }

    /// The iterations, and room behind them.
    public long[] steps() {
        return steps;
    }

    /// A value.
    public double value(int column, int row) {
        return columns[column].value(row);
    }

    /// Adds some rows of a column to another.
    public void addTo(DoubleColumn other, int column, int first, int count) {
        columns[column].addTo(other, first, count);
    }

    /// Counts the report that was written at the end of every column.
    ///
    /// @return false where its iteration does not follow the last one's of the run; it is not counted then
    boolean add(long step) {
        if (count > run && step <= steps[count - 1]) {
            return false;
        }
        steps[count++] = step;
        return true;
    }

    /// Copies a report into a row.
    public ReportRow row(int index, ReportRow row) {
        row.clear();
        for (int i = 0; i < ids.length; i++) {
            row.add(ids[i], columns[i].value(index));
        }
        return row;
    }
}
