package dev.runlens.read.series;

import java.util.Arrays;

/// A growing column of `int`s in one array, which becomes the array of a series without being copied again where a
/// forecast was good.
public final class IntColumn {
    private final RowForecast forecast;
    private int[] values = new int[RowForecast.FIRST];
    private int size;

    private boolean isView;

    /// @param forecast how much room it will need
    public IntColumn(RowForecast forecast) {
        this.forecast = forecast;
    }

    /// A column to be taken from that holds what this one holds now, in the same array: what is added here later stands
    /// behind that.
    public IntColumn view() {
        IntColumn other = new IntColumn(forecast);
        other.values = values;
        other.size = size;
        other.isView = true;
        return other;
    }

    /// Adds a value at the end.
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, forecast.capacity(size));
        }
        values[size++] = value;
    }

    /// Adds some of the values of an array.
    public void add(int[] others, int from, int count) {
        while (size + count > values.length) {
            values = Arrays.copyOf(values, forecast.capacity(values.length));
        }
        System.arraycopy(others, from, values, size, count);
        size += count;
    }

    /// Adds numbers that follow each other.
    public void addNext(int first, int count) {
        while (size + count > values.length) {
            values = Arrays.copyOf(values, forecast.capacity(values.length));
        }
        for (int i = 0; i < count; i++) {
            values[size + i] = first + i;
        }
        size += count;
    }

    /// Whether the last values are those that an array begins with.
    boolean endsWith(int[] others, int count) {
        return count <= size && Arrays.equals(values, size - count, size, others, 0, count);
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// Adds some of the values to another column.
    public void copyTo(IntColumn other, int from, int count) {
        other.add(values, from, count);
    }

    /// The values so far, and maybe more behind them, which may change. They are kept here as well.
    int[] shared() {
        return RowForecast.isWorthTrimming(values.length, size) ? Arrays.copyOf(values, size) : values;
    }

    /// The values, given away, with no more room after them than is not worth trimming: the column is empty afterwards.
    public int[] take() {
        boolean trims = !isView && RowForecast.isWorthTrimming(values.length, size);
        int[] taken = trims ? Arrays.copyOf(values, size) : values;
        values = new int[0];
        size = 0;
        return taken;
    }
}
