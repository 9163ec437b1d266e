package dev.runlens.run;

import java.util.Arrays;

/// The values of a series, as they take the least memory. One that never changes, such as a learning rate, is kept once;
/// numbers that were printed with the same decimals are kept as whole numbers, in half the memory of `double`s, and are worked
/// out when they are asked for: a whole number below 2³¹ divided by a power of ten up to 10²² is rounded once, as
/// [Double#parseDouble] rounds what was printed.
///
/// The arrays may be longer than there are points: a reader of a large log need not copy what it read to get rid of the rest.
public final class Values {
    private static final double[] NO_VALUES = {};
    private static final int[] NO_DIGITS = {};

    /// One for each point or one for all; none where there are digits.
    private final double[] all;
    private final boolean same;
    private final int[] digits;
    private final double divisor;

    private Values(double[] all, boolean same, int[] digits, double divisor) {
        this.all = all;
        this.same = same;
        this.digits = digits;
        this.divisor = divisor;
    }

    /// Values in an array that the caller gives away and never changes again.
    ///
    /// @param all one for each point, in order; what stands behind the last does not count
    public static Values of(double[] all) {
        return new Values(all, false, NO_DIGITS, 1);
    }

    /// One value at all points.
    public static Values same(double value) {
        return new Values(new double[] {value}, true, NO_DIGITS, 1);
    }

    /// Printed numbers, in an array that the caller gives away and never changes again.
    ///
    /// @param digits all digits of each as one whole number, in order; what stands behind the last does not count
    /// @param divisor 10 to the number of decimals, at most 10²²
    public static Values decimals(int[] digits, double divisor) {
        return digits.length == 0 ? of(NO_VALUES) : new Values(NO_VALUES, false, digits, divisor);
    }

    /// Whether there are values for so many points.
    boolean areEnoughFor(int size) {
        return same || all.length + digits.length >= size;
    }

    double at(int index) {
        return digits.length > 0 ? digits[index] / divisor : all[same ? 0 : index];
    }

    /// Some of them, each by itself.
    double[] copy(int from, int to) {
        if (!same && digits.length == 0) {
            return Arrays.copyOfRange(all, from, to);
        }
        double[] some = new double[to - from];
        for (int i = 0; i < some.length; i++) {
            some[i] = at(from + i);
        }
        return some;
    }

    /// The same for some points, in as little memory.
    Values part(int from, int to) {
        return same ? this
                : digits.length > 0 ? decimals(Arrays.copyOfRange(digits, from, to), divisor)
                        : of(Arrays.copyOfRange(all, from, to));
    }

    /// As many as there are points and maybe more, each by itself; not to be changed.
    ///
    /// @param size how many points there are
    double[] each(int size) {
        return same || digits.length > 0 ? copy(0, size) : all;
    }

    /// The index of the lowest finite one, the earliest of equals; -1 where none is finite.
    ///
    /// @param size how many count
    int indexOfLowest(int size) {
        int lowest = -1;
        for (int i = 0; i < different(size); i++) {
            if (Double.isFinite(at(i)) && (lowest < 0 || at(i) < at(lowest))) {
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
            if (!Double.isFinite(at(i))) {
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
            if (!Double.isFinite(at(i))) {
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
        for (int i = 0; i < size; i++) {
            if (Double.doubleToLongBits(at(i)) != Double.doubleToLongBits(others.at(i))) {
                return false;
            }
        }
        return true;
    }
}
