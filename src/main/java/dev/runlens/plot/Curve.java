package dev.runlens.plot;

import dev.runlens.analyze.axis.AxisPlaces;
import dev.runlens.run.Series;
import org.jspecify.annotations.Nullable;

/// The points of one line: places along the x axis, strictly increasing, and a value at each, which may be NaN or
/// infinite. Immutable.
public final class Curve {
    private static final Curve EMPTY = new Curve(new double[0], new double[0]);

    /// Null where the places are equally far apart: then they are [#begin] and every [#spacing] from there.
    private final double @Nullable [] xs;

    private final double begin;
    private final double spacing;
    private final double[] ys;
    private final Extremes extremes;

    private Curve(double[] xs, double[] ys) {
        this.begin = xs.length == 0 ? 0 : xs[0];
        this.spacing = xs.length < 2 ? 1 : xs[1] - xs[0];
        this.xs = regular(xs, begin, spacing) ? null : xs;
        this.ys = ys;
        this.extremes = Extremes.of(ys);
    }

    /// Whether every place is exactly where it would be if all were equally far apart.
    private static boolean regular(double[] xs, double begin, double spacing) {
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] != begin + i * spacing) {
                return false;
            }
        }
        return true;
    }

    /// A curve without points.
    public static Curve empty() {
        return EMPTY;
    }

    /// The curve of a series over its iterations.
    public static Curve of(Series series) {
        double[] xs = new double[series.size()];
        double[] ys = new double[series.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = series.step(i);
            ys[i] = series.value(i);
        }
        return new Curve(xs, ys);
    }

    /// The curve of a series along an axis.
    public static Curve of(Series series, AxisPlaces along) {
        double[] xs = new double[series.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = along.at(series.step(i));
        }
        return adopting(xs, series.valuesCopy());
    }

    /// A curve over arrays that the caller gives away and never changes again.
    ///
    /// @param xs finite, strictly increasing
    /// @param ys one for each
    /// @throws IllegalArgumentException when the lengths differ or the places do not increase
    public static Curve adopting(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("a curve needs one value for each place");
        }
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isFinite(xs[i]) || (i > 0 && xs[i] <= xs[i - 1])) {
                throw new IllegalArgumentException("places must be finite and increase: " + xs[i] + " at index " + i);
            }
        }
        return new Curve(xs, ys);
    }

    /// How many points there are.
    public int size() {
        return ys.length;
    }

    /// Whether there is no point.
    public boolean isEmpty() {
        return ys.length == 0;
    }

    /// Where the point at an index is.
    public double x(int index) {
        return xs == null ? begin + index * spacing : xs[index];
    }

    /// The value of the point at an index; may be NaN or infinite.
    public double y(int index) {
        return ys[index];
    }

    /// Whether the value at an index is finite.
    public boolean finite(int index) {
        return Double.isFinite(ys[index]);
    }

    /// Where its values are lowest and highest.
    Extremes extremes() {
        return extremes;
    }

    /// The index of the last point at or before a place; -1 where there is none.
    public int floor(double x) {
        if (xs == null) {
            return regularFloor(x);
        }
        int low = 0;
        int high = xs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private int regularFloor(double x) {
        int guess = (int) Math.clamp((x - begin) / spacing, -1.0, size() - 1.0);
        while (guess + 1 < size() && x(guess + 1) <= x) {
            guess++;
        }
        while (guess >= 0 && x(guess) > x) {
            guess--;
        }
        return guess;
    }

    /// The index of the point nearest to a place, the earlier of equals; -1 where there is none.
    public int nearest(double x) {
        int before = floor(x);
        int after = before + 1;
        if (before < 0 || after >= size()) {
            return before < 0 ? Math.min(0, size() - 1) : before;
        }
        return x - x(before) <= x(after) - x ? before : after;
    }

    /// The value at a place: the reported one, or on the straight line between its two neighbours; NaN before the first
    /// point, after the last, and next to a value that is not finite.
    public double at(double x) {
        int before = floor(x);
        if (before < 0) {
            return Double.NaN;
        }
        if (x(before) == x) {
            return ys[before];
        }
        if (before + 1 == size() || !finite(before) || !finite(before + 1)) {
            return Double.NaN;
        }
        double part = (x - x(before)) / (x(before + 1) - x(before));
        return ys[before] * (1 - part) + ys[before + 1] * part;
    }

    /// As [#at], and past the last point the last value for as long as one reporting interval: an evaluation at the
    /// very end is often a few iterations later than the last report.
    public double held(double x) {
        int last = size() - 1;
        if (last > 0 && x > x(last) && x - x(last) <= x(last) - x(last - 1)) {
            return ys[last];
        }
        return at(x);
    }

    /// The curve from one place to another, with its value at both ends as [#held] gives it.
    public Curve between(double from, double to) {
        int first = floor(from) + 1;
        int last = floor(to);
        boolean ending = last < 0 || x(last) < to;
        int inside = Math.max(0, last - first + 1);
        double[] partX = new double[1 + inside + (ending && to > from ? 1 : 0)];
        double[] partY = new double[partX.length];
        partX[0] = from;
        partY[0] = held(from);
        for (int i = 0; i < inside; i++) {
            partX[i + 1] = x(first + i);
            partY[i + 1] = ys[first + i];
        }
        if (partX.length > inside + 1) {
            partX[inside + 1] = to;
            partY[inside + 1] = held(to);
        }
        return new Curve(partX, partY);
    }
}
