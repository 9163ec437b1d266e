package dev.runlens.read.mlx.dense;

import java.util.Arrays;

/// The figures of one report, by metric number; used again for every report.
public final class ReportRow {
    private int[] ids = new int[16];
    private double[] values = new double[16];
    private int count;

    public void clear() {
        count = 0;
    }

    /// Adds a figure.
    ///
    /// @return false where the report already holds one of that metric, which stays
    public boolean add(int id, double value) {
        if (indexOf(id) >= 0) {
            return false;
        }
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        ids[count] = id;
        values[count++] = value;
        return true;
    }

    /// Puts a value in the place of the one at an index.
    void set(int index, double value) {
        values[index] = value;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int size() {
        return count;
    }

    public int id(int index) {
        return ids[index];
    }

    public double value(int index) {
        return values[index];
    }

    /// Where a metric stands; -1 where it does not.
    public int indexOf(int id) {
        for (int i = 0; i < count; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }
}
