package dev.runlens.run;

import java.util.Arrays;

/// The values of one metric over iterations, each with the line it was read from.
///
/// Steps are strictly increasing. A value may be NaN or infinite: that is what the trainer reported (the run diverged).
/// An iteration at which the metric was not reported is simply not in the series. Immutable and safe to share between
/// threads; steps that are equally far apart take no memory, and several series of one log may share their lines.
public final class Series {
    private static final Series EMPTY = new Series(Steps.of(0, new long[0]), Values.of(new double[0]), Lines.NONE);

    private final int size;
    private final Steps steps;
    private final Values values;
    private final Lines lines;

    private Series(Steps steps, Values values, Lines lines) {
        this.size = steps.size();
        this.steps = steps;
        this.values = values;
        this.lines = lines;
    }

    /// A series without points.
    public static Series empty() {
        return EMPTY;
    }

    /// A series over arrays that the caller gives away and never changes again.
    ///
    /// @param steps iterations, strictly increasing
    /// @param values one for each step
    /// @param lines the 1-based line each value was read from, 0 where unknown; empty when none is known
    /// @throws IllegalArgumentException when the arrays differ in length or the steps do not increase
    public static Series adopting(long[] steps, double[] values, int[] lines) {
        if (steps.length != values.length || (lines.length != 0 && lines.length != steps.length)) {
            throw new IllegalArgumentException("a series needs one value and one line for each step");
        }
        return adopting(steps.length, steps, Values.of(values), lines);
    }

    /// A series over the beginnings of arrays that the caller gives away and never changes again.
    ///
    /// @param size how many points there are; what the arrays hold after them does not count
    /// @throws IllegalArgumentException when an array is too short or the steps do not increase
    public static Series adopting(int size, long[] steps, Values values, int[] lines) {
        if (steps.length < size) {
            throw new IllegalArgumentException("a series needs one value and one line for each step");
        }
        return of(Steps.of(size, steps), values, lines);
    }

    private static Series of(Steps steps, Values values, int[] lines) {
        if (!values.areEnoughFor(steps.size()) || (lines.length != 0 && lines.length < steps.size())) {
            throw new IllegalArgumentException("a series needs one value and one line for each step");
        }
        return new Series(steps, values, Lines.of(lines));
    }

    /// The same over steps that are equally far apart.
    ///
    /// @param distance of each step from the one before
    /// @throws IllegalArgumentException when an array is too short or the steps do not increase
    public static Series even(int size, long first, long distance, Values values, int[] lines) {
        return of(Steps.even(size, first, distance), values, lines);
    }

    /// A series of other values at the steps and lines of this one, which it shares.
    ///
    /// @param others given away; what they hold after the last step does not count
    /// @throws IllegalArgumentException when there are fewer values than steps
    public Series alongside(Values others) {
        if (!others.areEnoughFor(size)) {
            throw new IllegalArgumentException("a series needs one value for each step");
        }
        return new Series(steps, others, lines);
    }

    /// The same of values in an array.
    public Series alongside(double[] others) {
        return alongside(Values.of(others));
    }

    /// A series without line numbers, from copies of the arrays.
    public static Series of(long[] steps, double[] values) {
        return adopting(steps.clone(), values.clone(), new int[0]);
    }

    /// A series over arrays that the caller gives away; steps that are the same as here, and lines that are as far from
    /// these, are kept for both.
    ///
    /// @param otherLines as in [#adopting]
    /// @throws IllegalArgumentException when the arrays differ in length or the steps do not increase
    public Series with(long[] otherSteps, double[] otherValues, int[] otherLines) {
        Series other = adopting(otherSteps, otherValues, otherLines);
        return steps.sameAs(other.steps) ? new Series(steps, other.values, lines.or(otherLines, size)) : other;
    }

    /// How many points there are.
    public int size() {
        return size;
    }

    /// Whether there is no point.
    public boolean isEmpty() {
        return size == 0;
    }

    /// The iteration of the point at an index.
    public long step(int index) {
        return steps.at(index);
    }

    /// Whether another series has points at the same iterations.
    public boolean hasStepsOf(Series other) {
        return steps.sameAs(other.steps);
    }

    /// How many iterations each point is from the one before; 0 where that differs or nobody knows.
    public long spacing() {
        return steps.distance();
    }

    /// The value of the point at an index; may be NaN or infinite.
    public double value(int index) {
        return values.at(index);
    }

    /// The 1-based line the point at an index was read from; 0 where unknown.
    public int line(int index) {
        return lines.at(index);
    }

    /// The iteration of the last point.
    ///
    /// @throws ArrayIndexOutOfBoundsException when the series is empty
    public long lastStep() {
        return steps.at(size - 1);
    }

    /// The value of the last point; may be NaN or infinite.
    ///
    /// @throws ArrayIndexOutOfBoundsException when the series is empty
    public double lastValue() {
        return values.at(size - 1);
    }

    /// The index of the point at exactly this iteration, or a negative number as [Arrays#binarySearch] gives it.
    public int indexOf(long step) {
        return steps.indexOf(step);
    }

    /// The index of the last point at or before this iteration; -1 where there is none.
    public int floorIndex(long step) {
        int index = indexOf(step);
        return index >= 0 ? index : -index - 2;
    }

    /// The index of the lowest finite value, the earliest of equals; -1 when no value is finite.
    public int indexOfLowest() {
        return values.indexOfLowest(size);
    }

    /// The index of the first value that is NaN or infinite; -1 when all are finite.
    public int indexOfFirstNonFinite() {
        return values.indexOfFirstNonFinite(size);
    }

    /// How many values are NaN or infinite.
    public int nonFiniteCount() {
        return values.nonFiniteCount(size);
    }

    /// A copy of the iterations.
    public long[] stepsCopy() {
        return steps.copy(0, size, 0);
    }

    /// The values, as they are kept where each is kept by itself: not to be changed, and maybe longer than the series.
    public double[] sharedValues() {
        return values.each(size);
    }

    /// A copy of the values.
    public double[] valuesCopy() {
        return values.copy(0, size);
    }

    /// The points from one index up to but not including another, each moved by an offset in iterations.
    public Series slice(int from, int to, long offset) {
        if (from == 0 && to == size && offset == 0) {
            return this;
        }
        return adopting(
                to - from, steps.copy(from, to, offset), values.part(from, to), lines.copy(from, to));
    }

    /// This series followed by another that starts after its last point.
    ///
    /// @throws IllegalArgumentException when the other does not start after this one ends
    public Series followedBy(Series next) {
        if (isEmpty()) {
            return next;
        }
        if (next.isEmpty()) {
            return this;
        }
        int total = size + next.size;
        long[] allSteps = Arrays.copyOf(stepsCopy(), total);
        double[] allValues = Arrays.copyOf(values.each(size), total);
        System.arraycopy(next.stepsCopy(), 0, allSteps, size, next.size);
        System.arraycopy(next.values.each(next.size), 0, allValues, size, next.size);
        int[] allLines = new int[lines.areKnown() || next.lines.areKnown() ? total : 0];
        for (int i = 0; i < allLines.length; i++) {
            allLines[i] = i < size ? line(i) : next.line(i - size);
        }
        return adopting(allSteps, allValues, allLines);
    }

    /// This series up to where another begins, then the other: what a trainer recorded again after a restart.
    public Series takenOverBy(Series later) {
        return later.isEmpty()
                ? this
                : slice(0, floorIndex(later.step(0) - 1) + 1, 0).followedBy(later);
    }

    /// Equal when the steps and the values are, bit for bit and NaN equal to NaN; lines do not count.
    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && steps.sameAs(that.steps)
                && values.sameAs(that.values, size);
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = 0; i < size; i++) {
            hash = 31 * (31 * hash + Long.hashCode(step(i))) + Double.hashCode(value(i));
        }
        return hash;
    }

    @Override
    public String toString() {
        return isEmpty() ? "Series[empty]"
                : "Series[" + size() + " points, " + step(0) + " … " + lastStep() + ", last " + lastValue() + "]";
    }
}
