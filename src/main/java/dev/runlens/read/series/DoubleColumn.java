package dev.runlens.read.series;

import java.util.Arrays;

/// A growing column of `double`s in one array, which becomes the array of a series without being copied again where a
/// forecast was good.
public final class DoubleColumn {
    private final RowForecast forecast;
    private double[] values = new double[RowForecast.FIRST];
    private int size;

    private boolean isView;

    /// @param forecast how much room it will need
    public DoubleColumn(RowForecast forecast) {
        this.forecast = forecast;
    }

    /// A column that holds what this one holds now, in the same array: what is added here later stands behind that, and
    /// what is added there makes an array of its own.
    public DoubleColumn view() {
        DoubleColumn other = new DoubleColumn(forecast);
        other.values = values;
        other.size = size;
        other.isView = true;
        return other;
    }

    /// Adds a value at the end.
    public void add(double value) {
        if (isView || size == values.length) {
            isView = false;
            values = Arrays.copyOf(values, forecast.capacity(size));
        }
        values[size++] = value;
    }

    /// Adds some of the values of an array.
    public void add(double[] others, int from, int count) {
        while (isView || size + count > values.length) {
            isView = false;
            values = Arrays.copyOf(values, forecast.capacity(values.length));
        }
        System.arraycopy(others, from, values, size, count);
        size += count;
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// The values, given away, with no more room after them than is not worth trimming: the column is empty afterwards.
    public double[] take() {
        boolean trims = !isView && RowForecast.isWorthTrimming(values.length, size);
        double[] taken = trims ? Arrays.copyOf(values, size) : values;
        values = new double[0];
        size = 0;
        return taken;
    }
}
