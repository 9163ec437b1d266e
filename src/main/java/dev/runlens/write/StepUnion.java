package dev.runlens.write;

import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The iterations at which any of some series has a point, sorted and unique.
final class StepUnion {
    private StepUnion() {}

    static long[] of(Collection<Series> series) {
        List<Series> different = new ArrayList<>();
        for (Series one : series) {
            if (!one.isEmpty() && different.stream().noneMatch(one::hasStepsOf)) {
                different.add(one);
            }
        }
        long[] union = new long[0];
        for (Series one : different) {
            union = merged(union, one);
        }
        return union;
    }

    private static long[] merged(long[] left, Series right) {
        long[] merged = new long[left.length + right.size()];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < left.length || j < right.size()) {
            boolean takeLeft = j == right.size() || (i < left.length && left[i] <= right.step(j));
            long step = takeLeft ? left[i++] : right.step(j++);
            if (size == 0 || merged[size - 1] != step) {
                merged[size++] = step;
            }
        }
        return Arrays.copyOf(merged, size);
    }
}
