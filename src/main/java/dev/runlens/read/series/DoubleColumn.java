package dev.runlens.read.series;

import java.util.Arrays;

/// A growing column of `double`s in one array, which becomes the array of a series without being copied again where a
/// forecast was good. While all are the same, as a learning rate may be to the end, there is no array.
public final class DoubleColumn {
    private final RowForecast forecast;
    private double[] values = {};
    private int size;
    private boolean same = true;
    private double one;

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
        other.same = same;
        other.one = one;
        other.isView = !same;
        return other;
    }

    /// Adds a value at the end.
    public void add(double value) {
        if (same && isOne(value)) {
            size++;
            return;
        }
        makeRoom(1);
        values[size++] = value;
    }

    /// Adds some of the values of an array.
    public void add(double[] others, int from, int count) {
        int begin = from;
        int end = from + count;
        while (same && begin < end && isOne(others[begin])) {
            size++;
            begin++;
        }
        if (begin < end) {
            makeRoom(end - begin);
            System.arraycopy(others, begin, values, size, end - begin);
            size += end - begin;
        }
    }

    /// Whether a value is the one that all are so far, or is the first.
    private boolean isOne(double value) {
        if (size == 0) {
            one = value;
        }
        return Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(one);
    }

    private void makeRoom(int more) {
        if (same) {
            same = false;
            values = new double[size + more <= RowForecast.FIRST ? RowForecast.FIRST : forecast.capacity(size + more)];
            Arrays.fill(values, 0, size, one);
        }
        while (isView || size + more > values.length) {
            isView = false;
            values = Arrays.copyOf(values, forecast.capacity(values.length));
        }
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// Whether all values are the same, and there are some.
    public boolean areSame() {
        return same && size > 0;
    }

    /// The first value; of a column that has one.
    public double first() {
        return same ? one : values[0];
    }

    /// The values, given away, with no more room after them than is not worth trimming: the column is empty afterwards.
    public double[] take() {
        if (same) {
            values = new double[size];
            Arrays.fill(values, one);
        }
        boolean trims = !isView && RowForecast.isWorthTrimming(values.length, size);
        double[] taken = trims ? Arrays.copyOf(values, size) : values;
        values = new double[0];
        size = 0;
        same = true;
        isView = false;
        return taken;
    }
}
