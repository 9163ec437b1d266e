package dev.runlens.read.mlx.dense;

/// Train reports of one shape that follow each other, column by column, on their way from the template to the table.
///
/// Iterations increase within a batch.
public final class ReportBatch {
    /// How many reports a batch holds: its columns stay in the processor's nearest memory.
    static final int SIZE = 256;

    public final long[] steps = new long[SIZE];
    public final int[] lines = new int[SIZE];
    public double[][] values = {};
    private int[] ids = {};
    private int count;

    /// Empties the batch for reports with these metrics.
    void begin(int[] metrics) {
        ids = metrics.clone();
        values = new double[metrics.length][SIZE];
        count = 0;
    }

    public void clear() {
        count = 0;
    }

    public int size() {
        return count;
    }

    boolean isFull() {
        return count == SIZE;
    }

    /// How many metrics its reports have.
    public int width() {
        return ids.length;
    }

    public int id(int column) {
        return ids[column];
    }

    /// Counts the report that was written at the end of every column.
    ///
    /// @return false where its iteration does not follow the last one's; it is not counted then
    boolean add(long step, int line) {
        if (count > 0 && step <= steps[count - 1]) {
            return false;
        }
        steps[count] = step;
        lines[count++] = line;
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
