package dev.runlens.read.series;

import dev.runlens.run.Values;
import java.util.Arrays;

/// A growing column of numbers, which becomes the values of a series without being copied again where a forecast was good.
/// While all are the same, as a learning rate may be to the end, there is no array. Numbers that come as their digits stay so,
/// in half the memory, until one comes that does not fit.
public final class DoubleColumn {
    /// Up to so many numbers that came one by one are looked at again when digits come.
    private static final int FEW = 1 << 10;

    /// The highest power of ten that is exact in a double.
    private static final double MOST_DIVISOR = 1e22;

    private final RowForecast forecast;
    private double[] values = {};
    private int[] digits = {};
    /// What the digits are divided by; 0 where there are none.
    private double divisor;
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
        other.digits = digits;
        other.divisor = divisor;
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
        } else if (hasDigits() && fits(value)) {
            makeRoom(1);
            digits[size++] = PrintedDigits.of(value, divisor);
        } else {
            makeValues(1);
            values[size++] = value;
        }
    }

    /// Adds some of the values of an array.
    public void add(double[] others, int from, int count) {
        int begin = from;
        int end = from + count;
        while (same && begin < end && isOne(others[begin])) {
            size++;
            begin++;
        }
        if (hasDigits()) {
            for (int i = begin; i < end; i++) {
                add(others[i]);
            }
        } else if (begin < end) {
            makeValues(end - begin);
            System.arraycopy(others, begin, values, size, end - begin);
            size += end - begin;
        }
    }

    /// Adds some printed numbers.
    ///
    /// @param others all digits of each as one whole number
    /// @param by what each is to be divided by: 10 to the number of decimals, at most 10²²
    public void add(int[] others, double by, int from, int count) {
        int begin = from;
        int end = from + count;
        while (same && begin < end && isOne(others[begin] / by)) {
            size++;
            begin++;
        }
        if (begin == end) {
            return;
        }
        if (takesDigits(by)) {
            makeRoom(end - begin);
            System.arraycopy(others, begin, digits, size, end - begin);
            size += end - begin;
        } else {
            for (int i = begin; i < end; i++) {
                add(others[i] / by);
            }
        }
    }

    /// Whether a number is such digits, or would be with some more decimals, which all others get then: a learning rate falls from
    /// power of ten to power of ten.
    private boolean fits(double value) {
        double by = divisor;
        while (by < MOST_DIVISOR && !PrintedDigits.fit(value, by)) {
            by *= 10;
        }
        return PrintedDigits.fit(value, by) && (by == divisor || scale(by));
    }

    /// Gives all digits more decimals, where they have room for that; in an array of their own, for a view may have this one.
    private boolean scale(double by) {
        double times = by / divisor;
        int[] scaled = new int[digits.length];
        for (int i = 0; i < size; i++) {
            if (Math.abs(digits[i] * times) > Integer.MAX_VALUE) {
                return false;
            }
            scaled[i] = (int) (digits[i] * times);
        }
        digits = scaled;
        divisor = by;
        isView = false;
        return true;
    }

    private boolean hasDigits() {
        return divisor > 0;
    }

    /// Whether what is here is kept as digits of this kind, or can be.
    private boolean takesDigits(double by) {
        boolean may = hasDigits() ? divisor == by : same ? PrintedDigits.fit(one, by) : size <= FEW && allFit(by);
        if (may && !hasDigits()) {
            int[] room = new int[room(size)];
            for (int i = 0; i < size; i++) {
                room[i] = PrintedDigits.of(same ? one : values[i], by);
            }
            digits = room;
            divisor = by;
            values = new double[0];
            same = false;
            isView = false;
        }
        return may;
    }

    private boolean allFit(double by) {
        for (int i = 0; i < size; i++) {
            if (!PrintedDigits.fit(values[i], by)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a value is the one that all are so far, or is the first.
    private boolean isOne(double value) {
        if (size == 0) {
            one = value;
        }
        return Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(one);
    }

    private int room(int rows) {
        return rows <= RowForecast.FIRST ? RowForecast.FIRST : forecast.capacity(rows);
    }

    /// Keeps values from now on, with room for some more.
    private void makeValues(int more) {
        if (same || hasDigits()) {
            double[] room = new double[room(size + more)];
            for (int i = 0; i < size; i++) {
                room[i] = same ? one : digits[i] / divisor;
            }
            values = room;
            digits = new int[0];
            divisor = 0;
            same = false;
            isView = false;
        }
        makeRoom(more);
    }

    private void makeRoom(int more) {
        while (isView || size + more > digits.length + values.length) {
            isView = false;
            if (hasDigits()) {
                digits = Arrays.copyOf(digits, forecast.capacity(digits.length));
            } else {
                values = Arrays.copyOf(values, forecast.capacity(values.length));
            }
        }
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// Whether all values are the same, and there are some.
    boolean areSame() {
        return same && size > 0;
    }

    /// The values, given away, with no more room after them than is not worth trimming: the column is empty afterwards.
    public double[] take() {
        makeValues(0);
        double[] taken = isTrimmed(values.length) ? Arrays.copyOf(values, size) : values;
        empty();
        return taken;
    }

    /// The same as the values of a series, in the least memory.
    public Values takeValues() {
        if (!areSame() && !hasDigits()) {
            return Values.of(take());
        }
        Values taken = areSame() ? Values.same(one)
                : Values.decimals(isTrimmed(digits.length) ? Arrays.copyOf(digits, size) : digits, divisor);
        empty();
        return taken;
    }

    private boolean isTrimmed(int capacity) {
        return !isView && RowForecast.isWorthTrimming(capacity, size);
    }

    private void empty() {
        values = new double[0];
        digits = new int[0];
        divisor = 0;
        size = 0;
        same = true;
        isView = false;
    }
}
