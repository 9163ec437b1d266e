package dev.runlens.analyze.statistics;

import org.jspecify.annotations.Nullable;

/// What is known of the loss of one saved file.
///
/// @param step whose weights it holds
/// @param value the loss that it is chosen by: measured, interpolated or estimated; NaN where it lies outside the
///     evaluations, of which nothing is claimed
/// @param interval what the true loss is likely to be, 95 %; null where the value has none
/// @param nearest the step of the nearest evaluation, the earlier of two
/// @param measured the loss that was measured there
public record FileLoss(double step, double value, @Nullable Interval interval, double nearest, double measured) {
    /// Whether an evaluation measured these very weights.
    public boolean evaluated() {
        return step == nearest;
    }

    /// Whether anything is claimed of its loss.
    public boolean known() {
        return !Double.isNaN(value);
    }
}
