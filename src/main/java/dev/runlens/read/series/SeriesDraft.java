package dev.runlens.read.series;

import dev.runlens.run.Order;
import dev.runlens.run.Series;
import java.util.Arrays;

/// Points of one metric as they come, in any order; of several at one step the last to come counts.
public final class SeriesDraft {
    private final LongBlocks steps = new LongBlocks();
    private final DoubleBlocks values = new DoubleBlocks();
    private final IntBlocks lines = new IntBlocks();
    private long first;
    private long last;
    private boolean oneStep = true;
    private boolean increasing = true;

    /// No points yet.
    public SeriesDraft() {}

    /// Adds a point.
    ///
    /// @param line the 1-based line it was read from; 0 where the source has no lines
    public void add(long step, double value, int line) {
        if (steps.size() == 0) {
            first = step;
        } else if (step <= last) {
            increasing = false;
        }
        oneStep &= step == first;
        last = step;
        steps.add(step);
        values.add(value);
        lines.add(line);
    }

    /// How many points came, those that a later one replaces included.
    public int size() {
        return steps.size();
    }

    /// Whether there are several points, all of them at one step: the step was not given.
    public boolean isOneStep() {
        return steps.size() > 1 && oneStep;
    }

    /// The series of the points, numbered from 0 in the order in which they came. They are given away.
    public Series takeNumbered() {
        long[] numbers = steps.take();
        Arrays.setAll(numbers, i -> i);
        increasing = true;
        return Series.adopting(numbers, values.take(), lines.take());
    }

    /// The series of the points. They are given away: the draft is empty afterwards.
    public Series take() {
        long[] allSteps = steps.take();
        double[] allValues = values.take();
        int[] allLines = lines.take();
        if (increasing) {
            return Series.adopting(allSteps, allValues, allLines);
        }
        increasing = true;
        return sorted(allSteps, allValues, allLines);
    }

    private static Series sorted(long[] steps, double[] values, int[] lines) {
        Integer[] order = new Integer[steps.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Order.comparingLong(i -> steps[i]));
        long[] sortedSteps = new long[steps.length];
        double[] sortedValues = new double[steps.length];
        int[] sortedLines = new int[steps.length];
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
