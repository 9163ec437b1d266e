package dev.runlens.read.mlx;

import java.util.Arrays;

/// The figures of one report, by metric number; used again for every report.
final class ReportRow {
    private int[] ids = new int[16];
    private double[] values = new double[16];
    private int count;

    void clear() {
        count = 0;
    }

    /// Adds a figure.
    ///
    /// @return false where the report already holds one of that metric, which stays
    boolean add(int id, double value) {
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

    boolean isEmpty() {
        return count == 0;
    }

    int size() {
        return count;
    }

    int id(int index) {
        return ids[index];
    }

    double value(int index) {
        return values[index];
    }

    /// Where a metric stands; -1 where it does not.
    int indexOf(int id) {
        for (int i = 0; i < count; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }
}
