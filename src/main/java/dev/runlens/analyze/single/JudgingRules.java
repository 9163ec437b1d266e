package dev.runlens.analyze.single;

import org.jspecify.annotations.Nullable;

/// What a user may decide of how runs are judged.
///
/// @param gaps where the gap bands begin
/// @param matters the smallest difference of two losses that does, a share of the loss
/// @param metric by which metric files are chosen, by its key in the comparison JSON or as it was reported; null for the
///     trainer's own
public record JudgingRules(GapThresholds gaps, double matters, @Nullable String metric) {
    /// Half a percent of the loss.
    public static final double MATTERS = 0.005;

    /// The documented gap bands, half a percent, the trainer's metric.
    public static final JudgingRules DOCUMENTED = new JudgingRules(GapThresholds.DOCUMENTED, MATTERS, null);

    /// Checks what matters.
    public JudgingRules {
        if (!(matters >= 0 && matters < 1)) {
            throw new IllegalArgumentException("what matters is a share of the loss, not " + matters);
        }
    }

    /// The same with other gap bands.
    public JudgingRules withGaps(GapThresholds other) {
        return new JudgingRules(other, matters, metric);
    }

    /// The same with another smallest difference.
    public JudgingRules withMatters(double other) {
        return new JudgingRules(gaps, other, metric);
    }

    /// The same with another metric.
    public JudgingRules withMetric(@Nullable String other) {
        return new JudgingRules(gaps, matters, other);
    }
}
