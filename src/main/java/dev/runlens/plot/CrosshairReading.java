package dev.runlens.plot;

import dev.runlens.run.Order;
import dev.runlens.run.Direction;
import java.util.List;

/// What one run says at one place.
///
/// @param run the run
/// @param train its train loss there
/// @param validation its validation loss there
/// @param gapPercent gap in percent of train loss, between two evaluations on the straight line between theirs; NaN
///     where there is none, or none of one of the losses that it is of. Train loss is that of the middle of its reporting window, so it need not be the difference of
///     the two losses beside it
public record CrosshairReading(RunPlot run, Value train, Value validation, double gapPercent) {
    /// How a value is known.
    public enum Kind {
        /// The trainer reported it at this very iteration.
        REPORTED,
        /// It lies on the straight line between two reports.
        BETWEEN,
        /// The run says nothing there.
        NONE
    }

    /// A loss at an iteration.
    ///
    /// @param value the loss; may be NaN or infinite where that was reported; NaN where there is none
    /// @param kind how it is known
    public record Value(double value, Kind kind) {
        private static Value of(Curve curve, double x) {
            int index = curve.floor(x);
            if (index >= 0 && curve.x(index) == x) {
                return new Value(curve.y(index), Kind.REPORTED);
            }
            double between = curve.at(x);
            return new Value(between, Double.isNaN(between) ? Kind.NONE : Kind.BETWEEN);
        }
    }

    /// The readings of all shown runs that say anything at an iteration: the best value of evaluations first, in the
    /// direction of what is drawn, then those without a finite one by that of training. Where no direction is better, the
    /// runs keep their order.
    public static List<CrosshairReading> at(LossPlot plot, double x) {
        Direction better = plot.options().subject().measure().direction();

        return plot.shown().stream()
                .map(run -> of(run, x))
                .filter(reading -> reading.train.kind != Kind.NONE || reading.validation.kind != Kind.NONE)
                .sorted(Order.comparingDouble((CrosshairReading reading) -> rank(reading.validation, better))
                        .thenComparingDouble(reading -> rank(reading.train, better)))
                .toList();
    }

    private static CrosshairReading of(RunPlot run, double x) {
        Value train = Value.of(run.lines().train(), x);
        Value validation = Value.of(run.lines().validation(), x);
        boolean both = train.kind != Kind.NONE && validation.kind != Kind.NONE;
        return new CrosshairReading(run, train, validation, both ? run.gap().percent().at(x) : Double.NaN);
    }

    /// How the gap is known: as the evaluation that it is of.
    public Kind gapKind() {
        return Double.isNaN(gapPercent) ? Kind.NONE : validation.kind;
    }

    /// How far the nearer of its two losses is from a height; infinite where neither is visible.
    ///
    /// @param pixelY vertical pixel
    public double distance(Viewport view, double pixelY) {
        return Math.min(distance(view, train, pixelY), distance(view, validation, pixelY));
    }

    private static double distance(Viewport view, Value value, double pixelY) {
        double distance = Math.abs(view.py(value.value()) - pixelY);
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    private static double rank(Value value, Direction better) {
        if (Double.isNaN(value.value())) {
            return Double.POSITIVE_INFINITY;
        }
        return switch (better) {
            case LOWER_IS_BETTER -> value.value();
            case HIGHER_IS_BETTER -> -value.value();
            case NEITHER -> 0;
        };
    }
}
