package dev.runlens.read.mlx.dense;

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
    double[][] values = {};

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
            values = new double[metrics.length][steps.length];
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
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], 2 * count);
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

    /// The values of a column, and room behind them.
    public double[] values(int column) {
        return values[column];
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
            row.add(ids[i], values[i][index]);
        }
        return row;
    }
}
