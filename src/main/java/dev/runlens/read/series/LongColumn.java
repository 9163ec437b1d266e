package dev.runlens.read.series;

import java.util.Arrays;

/// A growing column of `long`s in one array, which becomes the array of a series without being copied again where a
/// forecast was good.
public final class LongColumn {
    private final RowForecast forecast;
    private long[] values = new long[RowForecast.FIRST];
    private int size;

    private boolean isView;

    /// @param forecast how much room it will need
    public LongColumn(RowForecast forecast) {
        this.forecast = forecast;
    }

    /// A column to be taken from that holds what this one holds now, in the same array: what is added here later stands
    /// behind that.
    public LongColumn view() {
        LongColumn other = new LongColumn(forecast);
        other.values = values;
        other.size = size;
        other.isView = true;
        return other;
    }

    /// Adds a value at the end.
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, forecast.capacity(size));
        }
        values[size++] = value;
    }

    /// Adds some of the values of an array.
    public void add(long[] others, int from, int count) {
        while (size + count > values.length) {
            values = Arrays.copyOf(values, forecast.capacity(values.length));
        }
        System.arraycopy(others, from, values, size, count);
        size += count;
    }

    /// Whether the last values are those that an array begins with.
    boolean endsWith(long[] others, int count) {
        return count <= size && Arrays.equals(values, size - count, size, others, 0, count);
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// Adds some of the values to another column.
    public void copyTo(LongColumn other, int from, int count) {
        other.add(values, from, count);
    }

    /// The values so far, and maybe more behind them, which may change. They are kept here as well.
    long[] shared() {
        return RowForecast.isWorthTrimming(values.length, size) ? Arrays.copyOf(values, size) : values;
    }

    /// The values, given away, with no more room after them than is not worth trimming: the column is empty afterwards.
    public long[] take() {
        boolean trims = !isView && RowForecast.isWorthTrimming(values.length, size);
        long[] taken = trims ? Arrays.copyOf(values, size) : values;
        values = new long[0];
        size = 0;
        return taken;
    }
}
