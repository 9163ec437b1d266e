package dev.runlens.read.series;

import dev.runlens.read.UnreadableSourceException;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Rows of a table on their way to the columns, which take them one column after the other: that is many times as quick as
/// value by value. Each row was begun ([RowTrainings#begin(long, double, int)]); none goes back behind the one before it.
public final class RowBatch {
    /// How many columns are told apart by the bits of a number.
    public static final int MOST_COLUMNS = Long.SIZE;

    private static final int FIRST = 1 << 12;

    private int size;
    private long[] steps = new long[FIRST];
    private int[] lines = new int[FIRST];
    private long[] filled = new long[FIRST];
    private int[] rows = new int[FIRST];
    // The points of one column.
    private int points;
    private long[] pointSteps = new long[FIRST];
    private int[] pointLines = new int[FIRST];
    private double[] pointValues = new double[FIRST];

    /// No rows yet.
    public RowBatch() {}

    /// Whether there is no row.
    public boolean isEmpty() {
        return size == 0;
    }

    /// Adds a row.
    ///
    /// @param row its index in the columns that are given to [#gather]
    /// @param numbers which columns have a number in it, a bit each
    public void add(long step, int line, int row, long numbers) {
        if (size == steps.length) {
            grow();
        }
        steps[size] = step;
        lines[size] = line;
        filled[size] = numbers;
        rows[size++] = row;
    }

    private void grow() {
        int more = 2 * size;
        steps = Arrays.copyOf(steps, more);
        lines = Arrays.copyOf(lines, more);
        filled = Arrays.copyOf(filled, more);
        rows = Arrays.copyOf(rows, more);
        pointSteps = new long[more];
        pointLines = new int[more];
        pointValues = new double[more];
    }

    /// Forgets the rows.
    public void clear() {
        size = 0;
    }

    /// The step of a row.
    long step(int row) {
        return steps[row];
    }

    /// Which columns have a number in some row, a bit each.
    long columns() {
        long all = 0;
        for (int i = 0; i < size; i++) {
            all |= filled[i];
        }
        return all;
    }

    /// Takes the numbers of rows one by one.
    interface Taker {
        void take(long step, int column, double value, int line) throws UnreadableSourceException;
    }

    /// Gives the numbers row by row.
    ///
    /// @param values of each column by row, where it has some
    void each(IntFunction<double[]> values, Taker taker) throws UnreadableSourceException {
        for (int i = 0; i < size; i++) {
            for (long left = filled[i]; left != 0; left &= left - 1) {
                int column = Long.numberOfTrailingZeros(left);
                taker.take(steps[i], column, values.apply(column)[rows[i]], lines[i]);
            }
        }
    }

    /// Gathers the points of a column: its numbers, but for one that is said again at the step of the one before it.
    ///
    /// @param values of the column, by row
    /// @param before the bits of the value before the first row
    /// @param beforeStep its step
    void gather(int column, double[] values, long before, long beforeStep) {
        int count = 0;
        long last = before;
        long lastStep = beforeStep;
        for (int i = 0; i < size; i++) {
            if ((filled[i] >>> column & 1) != 0) {
                double value = values[rows[i]];
                long bits = Double.doubleToLongBits(value);
                if (steps[i] != lastStep || bits != last) {
                    pointSteps[count] = steps[i];
                    pointLines[count] = lines[i];
                    pointValues[count++] = value;
                }
                last = bits;
                lastStep = steps[i];
            }
        }
        points = count;
    }

    /// How many points were gathered.
    int points() {
        return points;
    }

    /// The steps of the points, and maybe more behind them.
    long[] pointSteps() {
        return pointSteps;
    }

    /// The lines of the points, and maybe more behind them.
    int[] pointLines() {
        return pointLines;
    }

    /// The values of the points, and maybe more behind them.
    double[] pointValues() {
        return pointValues;
    }
}
