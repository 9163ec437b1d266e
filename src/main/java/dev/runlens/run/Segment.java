package dev.runlens.run;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One part of a run as it was reported: a run that was resumed twice has three.
///
/// @param span the iterations it reported, in its own counting, and how many points
/// @param offset what to add to its own iterations to get the run's
/// @param resumedFrom the checkpoint it loaded; null for a part that started from the base model
/// @param source the file it was read from; null where only the comparison JSON is left
/// @param superseded the points that a later part replaced, in the run's counting; they are kept, not compared
public record Segment(
        Span span,
        long offset,
        @Nullable String resumedFrom,
        Origin.@Nullable InFile source,
        Map<Metric, Series> superseded) {

    /// Keeps a copy.
    public Segment {
        Objects.requireNonNull(span);
        superseded = Map.copyOf(superseded);
    }

    /// What one part reported, superseded points included.
    ///
    /// @param firstIteration the first iteration with a value, in the part's own counting
    /// @param lastIteration the last iteration with a value, in the part's own counting
    /// @param trainPoints how many train losses
    /// @param valPoints how many validation losses
    public record Span(long firstIteration, long lastIteration, int trainPoints, int valPoints) {}

    /// How many train and validation losses a later part replaced.
    public int supersededPoints() {
        int count = 0;
        for (Metric metric : new Metric[] {Metric.TRAIN_LOSS, Metric.VAL_LOSS}) {
            Series series = superseded.get(metric);
            count += series == null ? 0 : series.size();
        }
        return count;
    }
}
