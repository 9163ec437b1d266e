package dev.runlens.plot;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The iterations at which the shown runs of a plot reported anything.
public final class Iterations {
    private final LossPlot plot;

    /// The iterations of a plot.
    public Iterations(LossPlot plot) {
        this.plot = plot;
    }

    /// The one nearest to a place; empty where the plot has no point.
    public OptionalDouble nearest(double x) {
        return curves().mapToDouble(curve -> curve.x(curve.nearest(x)))
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(a - x), Math.abs(b - x)))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /// The first one after a place; empty where there is none.
    public OptionalDouble after(double x) {
        return least(curve -> {
            int next = curve.floor(x) + 1;
            return next < curve.size() ? curve.x(next) : Double.POSITIVE_INFINITY;
        });
    }

    /// The last one before a place; empty where there is none.
    public OptionalDouble before(double x) {
        OptionalDouble mirrored = least(curve -> {
            int previous = curve.floor(Math.nextDown(x));
            return previous >= 0 ? -curve.x(previous) : Double.POSITIVE_INFINITY;
        });
        return mirrored.isPresent() ? OptionalDouble.of(-mirrored.getAsDouble()) : mirrored;
    }

    private OptionalDouble least(ToDoubleFunction<Curve> place) {
        return curves().mapToDouble(place).filter(Double::isFinite).min();
    }

    private Stream<Curve> curves() {
        return plot.shown().stream().flatMap(run -> run.lines().both().stream()).filter(curve -> !curve.isEmpty());
    }
}
