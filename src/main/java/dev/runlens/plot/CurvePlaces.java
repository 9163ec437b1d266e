package dev.runlens.plot;

import dev.runlens.analyze.axis.AxisPlaces;
import dev.runlens.run.Series;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Places along an axis, strictly increasing. Where they are equally far apart they take no memory: they are computed.
/// Immutable.
final class CurvePlaces {
    /// Up to here sums and products of whole numbers are exact.
    private static final double EXACT = 0x1p53;

    /// Null where the places are equally far apart: then they are [#begin] and every [#spacing] from there.
    private final double @Nullable [] each;

    private final double begin;
    private final double spacing;

    private CurvePlaces(double @Nullable [] each, double begin, double spacing) {
        this.each = each;
        this.begin = begin;
        this.spacing = spacing;
    }

    /// The places of a series along an axis. Whole numbers that are equally far apart need not be looked at one by one.
    ///
    /// @throws IllegalArgumentException when the places are not finite or do not increase
    static CurvePlaces of(Series series, AxisPlaces along) {
        double each = along.each();
        if (series.spacing() > 0 && each == Math.rint(each) && along.at(series.lastStep()) < EXACT) {
            return new CurvePlaces(null, along.at(series.step(0)), series.spacing() * each);
        }
        return of(series.size(), i -> along.at(series.step(i)));
    }

    /// @param place of a number from 0 to below the count
    /// @throws IllegalArgumentException when the places are not finite or do not increase
    static CurvePlaces of(int count, IntToDoubleFunction place) {
        double begin = count == 0 ? 0 : place.applyAsDouble(0);
        double spacing = count < 2 ? 1 : place.applyAsDouble(1) - begin;
        boolean regular = spacing > 0 && Double.isFinite(begin + count * spacing);
        for (int i = 0; regular && i < count; i++) {
            regular = place.applyAsDouble(i) == begin + i * spacing;
        }
        return new CurvePlaces(regular ? null : copied(count, place), begin, spacing);
    }

    private static double[] copied(int count, IntToDoubleFunction place) {
        double[] each = new double[count];
        for (int i = 0; i < count; i++) {
            each[i] = place.applyAsDouble(i);
            if (!Double.isFinite(each[i]) || (i > 0 && each[i] <= each[i - 1])) {
                throw new IllegalArgumentException("places must be finite and increase: " + each[i] + " at index " + i);
            }
        }
        return each;
    }

    double at(int index) {
        return each == null ? begin + index * spacing : each[index];
    }

    /// The index of the last place at or before another, of those from one index up to but not including another; the
    /// index before the first where there is none.
    int floor(double x, int from, int to) {
        double[] known = each;
        return known == null ? regularFloor(x, from, to) : floor(known, x, from, to);
    }

    private static int floor(double[] each, double x, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (each[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private int regularFloor(double x, int from, int to) {
        int guess = (int) Math.clamp((x - begin) / spacing, from - 1.0, to - 1.0);
        while (guess + 1 < to && at(guess + 1) <= x) {
            guess++;
        }
        while (guess >= from && at(guess) > x) {
            guess--;
        }
        return guess;
    }
}
