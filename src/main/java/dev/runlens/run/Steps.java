package dev.runlens.run;

import java.util.Arrays;
import java.util.stream.LongStream;

/// The iterations of a series, strictly increasing. Most are equally far apart: these take no memory.
final class Steps {
    private final int size;
    private final long first;

    /// How far each is from the one before; 0 where they are in the array.
    private final long distance;

    /// Maybe longer than there are steps: a reader of a large log need not copy it to get rid of the rest.
    private final long[] all;

    private Steps(int size, long first, long distance, long[] all) {
        this.size = size;
        this.first = first;
        this.distance = distance;
        this.all = all;
    }

    /// The first steps of an array that nobody changes any more.
    ///
    /// @throws IllegalArgumentException when they do not increase
    static Steps of(int size, long[] all) {
        boolean even = size > 1;
        long distance = even ? all[1] - all[0] : 0;
        for (int i = 1; i < size; i++) {
            if (all[i] <= all[i - 1]) {
                throw new IllegalArgumentException(
                        "steps must increase: " + all[i] + " follows " + all[i - 1] + " at index " + i);
            }
            even &= all[i] - all[i - 1] == distance;
        }
        // A distance beyond all numbers is negative.
        return even && all[size - 1] - all[0] > 0
                ? new Steps(size, all[0], distance, new long[0])
                : new Steps(size, 0, 0, all);
    }

    /// Steps that are equally far apart.
    ///
    /// @throws IllegalArgumentException when they do not increase
    static Steps even(int size, long first, long distance) {
        if (size < 2 || distance <= 0 || distance > (Long.MAX_VALUE - Math.max(0, first)) / (size - 1)) {
            throw new IllegalArgumentException(
                    size + " steps from " + first + ", each " + distance + " after the other");
        }
        return new Steps(size, first, distance, new long[0]);
    }

    int size() {
        return size;
    }

    /// How far each is from the one before; 0 where that differs or nobody knows.
    long distance() {
        return distance;
    }

    long at(int index) {
        return distance > 0 ? first + distance * index : all[index];
    }

    /// The index of a step, or a negative number as [Arrays#binarySearch] gives it.
    int indexOf(long step) {
        if (distance == 0) {
            return Arrays.binarySearch(all, 0, size, step);
        }
        if (step < first) {
            return -1;
        }
        if (step > at(size - 1)) {
            return -size - 1;
        }
        int below = (int) ((step - first) / distance);
        return at(below) == step ? below : -below - 2;
    }

    /// A copy of some of them, each moved by an offset.
    long[] copy(int from, int to, long offset) {
        return LongStream.range(from, to).map(i -> at((int) i) + offset).toArray();
    }

    /// Whether some others are the same.
    boolean sameAs(Steps others) {
        boolean same = size == others.size && distance == others.distance;
        if (this == others || !same || distance > 0) {
            return same && first == others.first;
        }
        for (int i = 0; same && i < size; i++) {
            same = at(i) == others.at(i);
        }
        return same;
    }
}
