package dev.runlens.read.mlx.dense;

import dev.runlens.read.series.DoubleColumn;
import java.util.Arrays;

/// The values of one metric in a batch: their digits while all have as many decimals, which is nearly always; else the
/// values themselves.
final class BatchColumn {
    private int[] digits;
    /// What the digits are divided by; NaN where there are values.
    private double divisor;
    private double[] values = {};

    BatchColumn(int rows) {
        digits = new int[rows];
    }

    /// So many columns.
    static BatchColumn[] some(int count, int rows) {
        BatchColumn[] columns = new BatchColumn[count];
        Arrays.setAll(columns, _ -> new BatchColumn(rows));
        return columns;
    }

    /// Makes room for so many rows.
    void grow(int rows) {
        digits = Arrays.copyOf(digits, rows);
        if (isOfValues()) {
            values = Arrays.copyOf(values, rows);
        }
    }

    private boolean isOfValues() {
        return Double.isNaN(divisor);
    }

    /// Puts a number into a row, all those before being there.
    ///
    /// @param mantissa its digits
    /// @param by what they are to be divided by; NaN where they are to be multiplied
    /// @param factor what they are to be multiplied by after that
    void put(int row, long mantissa, double by, double factor) {
        if (by == divisor && mantissa == (int) mantissa) {
            digits[row] = (int) mantissa;
        } else {
            putOther(row, mantissa, by, factor);
        }
    }

    private void putOther(int row, long mantissa, double by, double factor) {
        if (row == 0 && by > 0 && mantissa == (int) mantissa) {
            divisor = by;
            digits[0] = (int) mantissa;
            return;
        }
        if (row == 0 || !isOfValues()) {
            values = values.length < digits.length ? new double[digits.length] : values;
            for (int i = 0; i < row; i++) {
                values[i] = digits[i] / divisor;
            }
            divisor = Double.NaN;
        }
        values[row] = by > 0 ? mantissa / by : mantissa * factor;
    }

    double value(int row) {
        return isOfValues() ? values[row] : digits[row] / divisor;
    }

    /// Adds some rows to a column.
    void addTo(DoubleColumn column, int first, int count) {
        if (isOfValues()) {
            column.add(values, first, count);
        } else {
            column.add(digits, divisor, first, count);
        }
    }
}
