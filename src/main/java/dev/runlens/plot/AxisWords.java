package dev.runlens.plot;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;

/// How places on the horizontal axis are called and written.
///
/// @param axis what the places count
/// @param epochs whether an iteration of every run is an epoch, and is called so
public record AxisWords(TrainingAxis axis, boolean epochs) {
    /// Of the whole axis, how fine a difference is written where places are not whole numbers.
    private static final double RESOLUTION = 1.0 / 2000;

    private static final int MOST_DECIMALS = 6;

    /// The words of a plot.
    public static AxisWords of(LossPlot plot) {
        return new AxisWords(plot.options().subject().axis(), plot.content().areCountedInEpochs());
    }

    /// What one place is called: `iteration`, `epoch`.
    public String title() {
        TrainingAxis called = epochs && axis == TrainingAxis.ITERATION ? TrainingAxis.EPOCH : axis;
        return Bundle.PLOT.get("axis.x." + called.name());
    }

    /// What a run does not report that has no place on this axis.
    public String missing() {
        return Bundle.PLOT.get("axis.missing." + axis.name());
    }

    /// The smallest distance between ticks that makes sense.
    public double smallestSpacing() {
        return counted() ? 1 : 0;
    }

    /// A place as it is read at the crosshair.
    ///
    /// @param visible the part of the axis that is visible
    public String place(double value, Scale visible) {
        if (counted() && value == Math.rint(value)) {
            return Numbers.count(value);
        }
        double finest = (visible.high() - visible.low()) * RESOLUTION;
        int decimals = Math.clamp((int) Math.ceil(-Math.log10(finest)), 0, MOST_DECIMALS);
        return Numbers.decimals(value, decimals);
    }

    private boolean counted() {
        return switch (axis) {
            case ITERATION, TOKENS, EXAMPLES, UPDATES -> true;
            case EPOCH, MINUTES -> false;
        };
    }
}
