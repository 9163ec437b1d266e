package dev.runlens.read.series;

import java.util.Arrays;

/// A growing column of `long`s in one array, which becomes the array of a series without being copied again where a
/// forecast was good. While each is as far from the one before as the second from the first, there is no array.
public final class LongColumn {
    private final RowForecast forecast;
    private long[] values = {};
    private int size;
    private boolean even = true;
    private long first;
    private long distance;

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
        other.even = even;
        other.first = first;
        other.distance = distance;
        other.isView = true;
        return other;
    }

    /// Adds a value at the end.
    public void add(long value) {
        if (even && follows(value)) {
            size++;
            return;
        }
        makeRoom(1);
        values[size++] = value;
    }

    /// Adds some of the values of an array.
    public void add(long[] others, int from, int count) {
        int begin = from;
        int end = from + count;
        while (even && begin < end && follows(others[begin])) {
            size++;
            begin++;
        }
        if (begin < end) {
            makeRoom(end - begin);
            System.arraycopy(others, begin, values, size, end - begin);
            size += end - begin;
        }
    }

    /// Whether a value is as far from the last one as all are, or is one of the first two.
    private boolean follows(long value) {
        if (size == 0) {
            first = value;
        } else if (size == 1) {
            distance = value - first;
        }
        return value == first + distance * size;
    }

    private void makeRoom(int more) {
        if (even) {
            even = false;
            values = new long[size + more <= RowForecast.FIRST ? RowForecast.FIRST : forecast.capacity(size + more)];
            fill(values);
        }
        while (size + more > values.length) {
            values = Arrays.copyOf(values, forecast.capacity(values.length));
        }
    }

    private long[] fill(long[] array) {
        for (int i = 0; i < size; i++) {
            array[i] = first + distance * i;
        }
        return array;
    }

    /// Whether the last values are those that an array begins with.
    boolean endsWith(long[] others, int count) {
        if (!even) {
            return count <= size && Arrays.equals(values, size - count, size, others, 0, count);
        }
        boolean same = count <= size;
        for (int i = 0; same && i < count; i++) {
            same = at(size - count + i) == others[i];
        }
        return same;
    }

    private long at(int index) {
        return even ? first + distance * index : values[index];
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// Whether there are several, and each is as far above the one before as the second above the first.
    public boolean isEven() {
        return even && size > 1 && distance > 0;
    }

    /// The first value; of a column that has one.
    public long first() {
        return at(0);
    }

    /// How far the second value is from the first; of a column that is even.
    public long distance() {
        return distance;
    }

    /// Adds some of the values to another column.
    public void copyTo(LongColumn other, int from, int count) {
        if (even) {
            for (int i = from; i < from + count; i++) {
                other.add(at(i));
            }
        } else {
            other.add(values, from, count);
        }
    }

    /// The values so far, and maybe more behind them, which may change. They are kept here as well.
    long[] shared() {
        if (even) {
            return fill(new long[size]);
        }
        return RowForecast.isWorthTrimming(values.length, size) ? Arrays.copyOf(values, size) : values;
    }

    /// The values, given away, with no more room after them than is not worth trimming: the column is empty afterwards.
    public long[] take() {
        if (even) {
            values = fill(new long[size]);
        }
        boolean trims = !isView && RowForecast.isWorthTrimming(values.length, size);
        long[] taken = trims ? Arrays.copyOf(values, size) : values;
        values = new long[0];
        size = 0;
        even = true;
        return taken;
    }
}
