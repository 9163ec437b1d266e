package dev.runlens.plot;

import dev.runlens.analyze.axis.TrainingAxis;

/// What is drawn over what.
///
/// @param axis what the horizontal axis counts
/// @param measure what the vertical axis measures
public record PlotSubject(TrainingAxis axis, Measure measure) {
    /// Loss over iterations.
    public static final PlotSubject DEFAULT = new PlotSubject(TrainingAxis.ITERATION, Measure.LOSS);
}
