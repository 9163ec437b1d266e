package dev.runlens.run;

import java.util.Arrays;

/// The values of a series. One that never changes, such as a learning rate, is kept once.
///
/// @param all one for each point and maybe more, or one for all of them: a reader of a large log need not copy what it read
///     to get rid of the rest
/// @param same whether there is one for all
@SuppressWarnings("ArrayRecordComponent")
record Values(double[] all, boolean same) {
    static Values of(double[] all) {
        return new Values(all, false);
    }

    static Values same(double value) {
        return new Values(new double[] {value}, true);
    }

    double at(int index) {
        return all[same ? 0 : index];
    }

    /// Some of them, each by itself.
    double[] copy(int from, int to) {
        if (!same) {
            return Arrays.copyOfRange(all, from, to);
        }
        double[] some = new double[to - from];
        Arrays.fill(some, all[0]);
        return some;
    }

    /// As many as there are points and maybe more, each by itself; not to be changed.
    ///
    /// @param size how many points there are
    double[] each(int size) {
        return same ? copy(0, size) : all;
    }

    /// The index of the lowest finite one, the earliest of equals; -1 where none is finite.
    ///
    /// @param size how many count
    int indexOfLowest(int size) {
        int lowest = -1;
        for (int i = 0; i < different(size); i++) {
            if (Double.isFinite(all[i]) && (lowest < 0 || all[i] < all[lowest])) {
                lowest = i;
            }
        }
        return lowest;
    }

    /// The index of the first that is not finite; -1 where all are.
    ///
    /// @param size how many count
    int indexOfFirstNonFinite(int size) {
        for (int i = 0; i < different(size); i++) {
            if (!Double.isFinite(all[i])) {
                return i;
            }
        }
        return -1;
    }

    /// How many are not finite.
    ///
    /// @param size how many count
    int nonFiniteCount(int size) {
        int count = 0;
        for (int i = 0; i < different(size); i++) {
            if (!Double.isFinite(all[i])) {
                count++;
            }
        }
        return same ? count * size : count;
    }

    private int different(int size) {
        return same ? Math.min(1, size) : size;
    }

    /// Whether some others are the same, bit for bit and NaN equal to NaN.
    ///
    /// @param size how many count
    boolean sameAs(Values others, int size) {
        return Arrays.equals(each(size), 0, size, others.each(size), 0, size);
    }
}
