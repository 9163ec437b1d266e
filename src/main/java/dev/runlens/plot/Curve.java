package dev.runlens.plot;

import dev.runlens.analyze.axis.AxisPlaces;
import dev.runlens.run.Series;

/// The points of one line: places along the x axis, strictly increasing, and a value at each, which may be NaN or
/// infinite. Immutable.
public final class Curve {
    private static final Curve EMPTY = adopting(new double[0], new double[0]);

    /// Arrays may be longer than the curve, and those of a part are those of the whole: its points are those from
    /// [#offset] on.
    private final CurvePlaces places;

    private final double[] ys;
    private final int offset;
    private final int size;
    private final Extremes extremes;

    private Curve(CurvePlaces places, double[] ys, int size) {
        this(places, ys, 0, size, Extremes.of(ys, size));
    }

    private Curve(CurvePlaces places, double[] ys, int offset, int size, Extremes extremes) {
        this.places = places;
        this.ys = ys;
        this.offset = offset;
        this.size = size;
        this.extremes = extremes;
    }

    /// A curve without points.
    public static Curve empty() {
        return EMPTY;
    }

    /// The curve of a series over its iterations.
    public static Curve of(Series series) {
        return of(series, CurvePlaces.of(series.size(), i -> series.step(i)));
    }

    /// The curve of a series along an axis.
    public static Curve of(Series series, AxisPlaces along) {
        return of(series, CurvePlaces.of(series, along));
    }

    private static Curve of(Series series, CurvePlaces places) {
        return new Curve(places, series.sharedValues(), series.size());
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
        return new Curve(CurvePlaces.of(xs.length, i -> xs[i]), ys, ys.length);
    }

    /// How many points there are.
    public int size() {
        return size;
    }

    /// Whether there is no point.
    public boolean isEmpty() {
        return size == 0;
    }

    /// Where the point at an index is.
    public double x(int index) {
        return places.at(offset + index);
    }

    /// The value of the point at an index; may be NaN or infinite.
    public double y(int index) {
        return ys[offset + index];
    }

    /// Whether the value at an index is finite.
    public boolean finite(int index) {
        return Double.isFinite(ys[offset + index]);
    }

    /// Whether all values from one index up to but not including another are finite.
    boolean finite(int from, int to) {
        Extremes.Found all = new Extremes.Found();
        int i = from;
        while (i < to) {
            int stop = extremes.along(i, to, -Double.MAX_VALUE, Double.MAX_VALUE, all);
            if (stop == i && !finite(i)) {
                return false;
            }
            i = Math.max(stop, i + 1);
        }
        return true;
    }

    /// Where its values are lowest and highest.
    Extremes extremes() {
        return extremes;
    }

    /// The index of the last point at or before a place; -1 where there is none.
    public int floor(double x) {
        return places.floor(x, offset, offset + size) - offset;
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
            return y(before);
        }
        if (before + 1 == size() || !finite(before) || !finite(before + 1)) {
            return Double.NaN;
        }
        double part = (x - x(before)) / (x(before + 1) - x(before));
        return y(before) * (1 - part) + y(before + 1) * part;
    }

    /// As [#at], and past the last point the last value for as long as one reporting interval: an evaluation at the
    /// very end is often a few iterations later than the last report.
    public double held(double x) {
        int last = size() - 1;
        if (last > 0 && x > x(last) && x - x(last) <= x(last) - x(last - 1)) {
            return y(last);
        }
        return at(x);
    }

    /// The curve from one place to another, with its value at both ends as [#held] gives it. Where these are
    /// reported, nothing is copied.
    public Curve between(double from, double to) {
        int first = floor(from) + 1;
        int last = floor(to);
        boolean ending = last < 0 || x(last) < to;
        if (first > 0 && x(first - 1) == from && !ending) {
            return new Curve(places, ys, offset + first - 1, last - first + 2, extremes.from(first - 1));
        }
        int inside = Math.max(0, last - first + 1);
        double[] partX = new double[1 + inside + (ending && to > from ? 1 : 0)];
        double[] partY = new double[partX.length];
        partX[0] = from;
        partY[0] = held(from);
        for (int i = 0; i < inside; i++) {
            partX[i + 1] = x(first + i);
            partY[i + 1] = y(first + i);
        }
        if (partX.length > inside + 1) {
            partX[inside + 1] = to;
            partY[inside + 1] = held(to);
        }
        return adopting(partX, partY);
    }
}
