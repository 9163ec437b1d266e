package dev.runlens.read.series;

import dev.runlens.run.Series;
import java.util.Arrays;

/// The points of one metric while they are read, in the order in which they come.
///
/// A tool that was started again records some steps again: the last value of a step is the one that counts.
public final class PointColumn {
    private final LongBlocks steps;
    private final DoubleBlocks values;
    private long last = Long.MIN_VALUE;
    private boolean ordered = true;

    /// No points yet.
    public PointColumn() {
        this(new LongBlocks(), new DoubleBlocks());
    }

    private PointColumn(LongBlocks steps, DoubleBlocks values) {
        this.steps = steps;
        this.values = values;
    }

    /// A column to be taken that holds what this one holds now; this one may go on.
    public PointColumn view() {
        PointColumn other = new PointColumn(steps.view(), values.view());
        other.ordered = ordered;
        return other;
    }

    /// Adds a point.
    ///
    /// @param value may be NaN or infinite
    public void add(long step, double value) {
        ordered &= step > last || steps.size() == 0;
        last = step;
        steps.add(step);
        values.add(value);
    }

    /// The step that was added last; the smallest number there is before the first.
    public long lastStep() {
        return last;
    }

    /// Whether there is no point.
    public boolean isEmpty() {
        return steps.size() == 0;
    }

    /// The points as a series, which the column gives away.
    ///
    /// @param like a series that may have the same steps, as metrics that are recorded together do: they are then kept
    ///     once
    public Series take(Series like) {
        long[] allSteps = steps.take();
        double[] allValues = values.take();
        if (!ordered) {
            int[] order = sorted(allSteps);
            int size = keepLast(order, allSteps);
            long[] ownSteps = new long[size];
            double[] ownValues = new double[size];
            for (int i = 0; i < size; i++) {
                ownSteps[i] = allSteps[order[i]];
                ownValues[i] = allValues[order[i]];
            }
            return series(ownSteps, ownValues, like);
        }
        return series(allSteps, allValues, like);
    }

    private static Series series(long[] steps, double[] values, Series like) {
        boolean same = steps.length == like.size();
        for (int i = 0; same && i < steps.length; i++) {
            same = steps[i] == like.step(i);
        }
        return same ? like.alongside(values) : Series.adopting(steps, values, new int[0]);
    }

    /// The positions in the order of their steps, those of one step in the order in which they came.
    private static int[] sorted(long[] steps) {
        int[] order = new int[steps.length];
        Arrays.setAll(order, i -> i);
        int[] spare = new int[steps.length];
        for (int width = 1; width > 0 && width < steps.length; width *= 2) {
            for (int from = 0; from < steps.length; from += 2 * width) {
                int middle = (int) Math.min((long) from + width, steps.length);
                int to = (int) Math.min((long) from + 2L * width, steps.length);
                merge(steps, order, spare, new int[] {from, middle, to});
                if (to == steps.length) {
                    break;
                }
            }
            int[] merged = spare;
            spare = order;
            order = merged;
        }
        return order;
    }

    private static void merge(long[] steps, int[] order, int[] into, int[] bounds) {
        int left = bounds[0];
        int right = bounds[1];
        for (int i = bounds[0]; i < bounds[2]; i++) {
            boolean takeLeft = right >= bounds[2] || left < bounds[1] && steps[order[left]] <= steps[order[right]];
            into[i] = takeLeft ? order[left++] : order[right++];
        }
    }

    private static int keepLast(int[] order, long[] steps) {
        int size = 0;
        for (int i = 0; i < order.length; i++) {
            if (i + 1 == order.length || steps[order[i + 1]] != steps[order[i]]) {
                order[size++] = order[i];
            }
        }
        return size;
    }
}
