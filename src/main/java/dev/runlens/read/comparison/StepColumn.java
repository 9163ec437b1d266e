package dev.runlens.read.comparison;

import dev.runlens.run.Order;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The `iterations` array as it stands in the file: not always sorted, complete or unique.
final class StepColumn {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private long[] steps = new long[64];
    private int size;
    private boolean sorted = true;

    void add(long step) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, size * 2);
        }
        sorted &= step != UNKNOWN && (size == 0 || step > steps[size - 1]);
        steps[size++] = step;
    }

    void addMissing() {
        add(UNKNOWN);
    }

    int size() {
        return size;
    }

    /// Whether every step is known and greater than the one before, as in every file that RunLens wrote.
    boolean isSorted() {
        return sorted;
    }

    long step(int index) {
        return steps[index];
    }

    /// The index of a step in a sorted column; negative where it is not there.
    int indexOf(long step) {
        return Arrays.binarySearch(steps, 0, size, step);
    }

    /// The indexes in the order of their steps, equal ones in the order of the file, unknown ones left out.
    int[] inOrder() {
        IntStream all = IntStream.range(0, size);
        if (sorted) {
            return all.toArray();
        }
        return all.filter(index -> steps[index] != UNKNOWN)
                .boxed()
                .sorted(Order.comparingLong(index -> steps[index]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// How many steps stand in the file more than once, or not as a number.
    int oddCount() {
        int[] order = inOrder();
        int odd = size - order.length;
        for (int i = 1; i < order.length; i++) {
            odd += steps[order[i]] == steps[order[i - 1]] ? 1 : 0;
        }
        return odd;
    }
}
