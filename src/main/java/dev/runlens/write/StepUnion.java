package dev.runlens.write;

import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.Collection;

/// The iterations at which any of some series has a point, sorted and unique.
final class StepUnion {
    private StepUnion() {}

    static long[] of(Collection<Series> series) {
        long[] union = new long[0];
        for (Series one : series) {
            if (!sameSteps(union, one)) {
                union = merged(union, one);
            }
        }
        return union;
    }

    private static boolean sameSteps(long[] union, Series series) {
        if (series.size() != union.length) {
            return false;
        }
        for (int i = 0; i < union.length; i++) {
            if (series.step(i) != union[i]) {
                return false;
            }
        }
        return true;
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
