package dev.runlens.analyze.axis;

import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.Optional;

/// Where the iterations of one run lie along an axis: on the straight lines between the iterations that reported their
/// place, and on the line of the nearest two beyond them. A later iteration always has a later place.
public final class AxisPlaces {
    /// In September 2001 the clock showed a billion seconds; no run lasts so long, and none is older.
    private static final double EARLIEST = 1e9;

    private static final double LATEST = 1e11;

    private final double[] iterations;
    private final double[] places;
    /// How far every iteration goes; NaN where that differs.
    private final double each;

    private AxisPlaces(double[] iterations, double[] places) {
        this(iterations, places, Double.NaN);
    }

    private AxisPlaces(double[] iterations, double[] places, double each) {
        this.each = each;
        this.iterations = iterations;
        this.places = places;
    }

    /// Places in proportion to the iteration.
    ///
    /// @param each how far an iteration goes; above 0
    static AxisPlaces scaled(double each) {
        return new AxisPlaces(new double[] {0, 1}, new double[] {0, each}, each);
    }

    /// Places by a count that begins at 0 and that a resumed part may begin again; empty where nothing was counted.
    static Optional<AxisPlaces> counted(Series counts) {
        Knots knots = new Knots(counts.size() + 1);
        knots.add(0, 0);
        double before = 0;
        double last = 0;
        for (int i = 0; i < counts.size(); i++) {
            double count = counts.value(i);
            if (Double.isFinite(count)) {
                before += count < last ? last : 0;
                last = count;
                knots.add(counts.step(i), before + count);
            }
        }
        return knots.places();
    }

    /// Places by the epoch that was reported. Whole numbers that many iterations share say during which epoch they
    /// were, and the last of them is its end.
    static Optional<AxisPlaces> epochs(Series epochs) {
        return during(epochs) ? byEnds(epochs) : counted(epochs);
    }

    /// Places by the time that was reported, from its first value on; empty where fewer than two times are known.
    ///
    /// @param unit how many units of the series make one of the axis
    static Optional<AxisPlaces> elapsed(Series times, double unit) {
        Knots knots = new Knots(times.size());
        double start = Double.NaN;
        for (int i = 0; i < times.size(); i++) {
            if (Double.isFinite(times.value(i))) {
                start = Double.isNaN(start) ? times.value(i) : start;
                knots.add(times.step(i), (times.value(i) - start) / unit);
            }
        }
        return knots.places();
    }

    /// Places by the time of the clock that was reported, in seconds since 1970; empty where fewer than two are known, or
    /// where the times count from elsewhere.
    static Optional<AxisPlaces> clock(Series times) {
        Knots knots = new Knots(times.size());
        for (int i = 0; i < times.size(); i++) {
            double time = times.value(i);
            if (Double.isFinite(time)) {
                if (time < EARLIEST || time > LATEST) {
                    return Optional.empty();
                }
                knots.add(times.step(i), time);
            }
        }
        return knots.places();
    }

    /// How far every iteration goes from 0 on; NaN where that differs.
    public double each() {
        return each;
    }

    /// The place of an iteration, reported or not.
    public double at(long iteration) {
        if (!Double.isNaN(each)) {
            return iteration * each;
        }
        int next = Arrays.binarySearch(iterations, (double) iteration);
        if (next >= 0) {
            return places[next];
        }
        int right = Math.clamp(-next - 1, 1, iterations.length - 1);
        double slope = (places[right] - places[right - 1]) / (iterations[right] - iterations[right - 1]);
        return places[right - 1] + (iteration - iterations[right - 1]) * slope;
    }

    private static boolean during(Series epochs) {
        boolean shared = false;
        for (int i = 0; i < epochs.size(); i++) {
            if (epochs.value(i) != Math.rint(epochs.value(i))) {
                return false;
            }
            shared |= i > 0 && epochs.value(i) == epochs.value(i - 1);
        }
        return shared;
    }

    private static Optional<AxisPlaces> byEnds(Series epochs) {
        Knots knots = new Knots(epochs.size() + 1);
        double first = epochs.value(0);
        knots.add(0, first);
        for (int i = 1; i < epochs.size(); i++) {
            if (epochs.value(i) > epochs.value(i - 1)) {
                knots.add(epochs.step(i - 1), epochs.value(i));
            }
        }
        if (epochs.lastValue() == first) {
            knots.add(epochs.lastStep(), first + 1);
        }
        return knots.places();
    }

    /// Pairs that rise in both, those that do not left out.
    private static final class Knots {
        private final double[] iterations;
        private final double[] places;
        private int count;

        Knots(int most) {
            iterations = new double[most];
            places = new double[most];
        }

        void add(long iteration, double place) {
            if (count == 0 || (iteration > iterations[count - 1] && place > places[count - 1])) {
                iterations[count] = (double) iteration;
                places[count++] = place;
            }
        }

        Optional<AxisPlaces> places() {
            return count < 2
                    ? Optional.empty()
                    : Optional.of(new AxisPlaces(Arrays.copyOf(iterations, count), Arrays.copyOf(places, count)));
        }
    }
}
