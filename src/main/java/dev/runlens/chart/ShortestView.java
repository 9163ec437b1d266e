package dev.runlens.chart;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.plot.Scale;

/// How much of a horizontal axis is in view at least.
final class ShortestView {
    /// A view of less than two iterations would show one point at most.
    private static final double ITERATIONS = 2;

    /// On other axes it is at least this part of the whole.
    private static final double PART = 1e-6;

    private ShortestView() {}

    static double of(Scale whole, TrainingAxis axis) {
        return axis == TrainingAxis.ITERATION ? ITERATIONS : PART * (whole.high() - whole.low());
    }
}
