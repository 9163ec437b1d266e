package dev.runlens.read.series;

import dev.runlens.run.Order;
import dev.runlens.run.Series;
import java.util.Arrays;

/// Points of one metric as they come, in any order; of several at one step the last to come counts.
public final class SeriesDraft {
    private final RowForecast forecast;
    private final DoubleColumn values;
    private RowPlaces places;
    // Whether these are the places of another draft, which may go on with them.
    private boolean borrowed;
    private int size;
    private long first;
    private long last;
    private boolean oneStep = true;
    private boolean increasing = true;

    /// No points yet.
    public SeriesDraft() {
        this(RowForecast.none());
    }

    /// No points yet.
    ///
    /// @param forecast how much room they will need
    SeriesDraft(RowForecast forecast) {
        this(forecast, new DoubleColumn(forecast), new RowPlaces(forecast));
    }

    private SeriesDraft(RowForecast forecast, DoubleColumn values, RowPlaces places) {
        this.forecast = forecast;
        this.values = values;
        this.places = places;
    }

    /// A draft that holds what this one holds now; each may go on.
    public SeriesDraft view() {
        SeriesDraft other = new SeriesDraft(forecast, values.view(), places);
        other.borrowed = true;
        other.size = size;
        other.first = first;
        other.last = last;
        other.oneStep = oneStep;
        other.increasing = increasing;
        return other;
    }

    /// Adds a point.
    ///
    /// @param line the 1-based line it was read from; 0 where the source has no lines
    public void add(long step, double value, int line) {
        if (size == 0) {
            first = step;
        } else if (step <= last) {
            increasing = false;
        }
        oneStep &= step == first;
        last = step;
        places = borrowed ? places.aside(size, step, line) : places.with(size, step, line);
        borrowed = false;
        size++;
        values.add(value);
    }

    /// Adds the points that were gathered of a column.
    void addAll(RowBatch batch) {
        int count = batch.points();
        long[] steps = batch.pointSteps();
        if (count == 0) {
            return;
        }
        first = size == 0 ? steps[0] : first;
        for (int i = 0; i < count; i++) {
            increasing &= size + i == 0 || steps[i] > last;
            last = steps[i];
        }
        oneStep &= steps[0] == first && last == first;
        int[] lines = batch.pointLines();
        places = borrowed ? places.aside(size, steps, lines, count) : places.with(size, steps, lines, count);
        borrowed = false;
        values.add(batch.pointValues(), 0, count);
        size += count;
    }

    /// Tells, before the first point, that the points are mostly where another metric has some: these places are kept once.
    void beside(SeriesDraft other) {
        if (size == 0) {
            places = other.places;
            borrowed = other.borrowed;
        }
    }

    /// How many points came, those that a later one replaces included.
    public int size() {
        return size;
    }

    /// Whether there are several points, all of them at one step: the step was not given.
    public boolean isOneStep() {
        return size > 1 && oneStep;
    }

    /// The series of the points, numbered from 0 in the order in which they came. They are given away.
    public Series takeNumbered() {
        int[] lines = places.lines(size);
        int count = forget();
        long[] numbers = new long[count];
        Arrays.setAll(numbers, i -> i);
        return Series.adopting(count, numbers, values.takeValues(), lines);
    }

    /// The series of the points. They are given away: the draft is empty afterwards.
    public Series take() {
        long[] steps = places.steps(size);
        int[] lines = places.lines(size);
        boolean inOrder = increasing;
        int count = forget();
        return inOrder
                ? Series.adopting(count, steps, values.takeValues(), lines)
                : sorted(count, steps, values.take(), lines);
    }

    /// Begins anew; how many points there were.
    private int forget() {
        int count = size;
        places = new RowPlaces(forecast);
        borrowed = false;
        size = 0;
        increasing = true;
        return count;
    }

    private static Series sorted(int count, long[] steps, double[] values, int[] lines) {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Order.comparingLong(i -> steps[i]));
        long[] sortedSteps = new long[count];
        double[] sortedValues = new double[count];
        int[] sortedLines = new int[count];
        int size = 0;
        for (int from : order) {
            if (size > 0 && sortedSteps[size - 1] == steps[from]) {
                size--;
            }
            sortedSteps[size] = steps[from];
            sortedValues[size] = values[from];
            sortedLines[size++] = lines[from];
        }
        return Series.adopting(
                Arrays.copyOf(sortedSteps, size), Arrays.copyOf(sortedValues, size), Arrays.copyOf(sortedLines, size));
    }
}
