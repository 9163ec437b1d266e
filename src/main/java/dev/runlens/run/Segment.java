package dev.runlens.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One part of a run as it was reported: a run that was resumed twice has three.
///
/// @param span the iterations it reported, in its own counting, and how many points
/// @param start where it begins in the run
/// @param source the file it was read from; null where only the comparison JSON is left
/// @param elsewhere the files of those metrics that another form of the same training gave
/// @param superseded the points that a later part replaced, in the run's counting; they are kept, not compared
public record Segment(
        Span span,
        Start start,
        Origin.@Nullable InFile source,
        Map<Metric, Path> elsewhere,
        Map<Metric, Series> superseded) {

    /// Keeps copies.
    public Segment {
        Objects.requireNonNull(span);
        elsewhere = Map.copyOf(elsewhere);
        superseded = Map.copyOf(superseded);
    }

    /// A part that was found in one form.
    public Segment(
            Span span,
            long offset,
            @Nullable String resumedFrom,
            Origin.@Nullable InFile source,
            Map<Metric, Series> superseded) {
        this(span, new Start(offset, resumedFrom), source, Map.of(), superseded);
    }

    /// Where a part begins in its run.
    ///
    /// @param offset what to add to its own iterations to get the run's
    /// @param resumedFrom the checkpoint it loaded; null for a part that started from the base model
    public record Start(long offset, @Nullable String resumedFrom) {}

    /// The same part with its series under other names.
    public Segment with(Map<Metric, Path> otherFiles, Map<Metric, Series> replaced) {
        return new Segment(span, start, source, otherFiles, replaced);
    }

    /// What to add to its own iterations to get the run's.
    public long offset() {
        return start.offset;
    }

    /// The checkpoint it loaded; null for a part that started from the base model.
    public @Nullable String resumedFrom() {
        return start.resumedFrom;
    }

    /// The file and line that a value of a metric was read from; null where unknown.
    ///
    /// @param metric which metric
    /// @param line the line of the value; 0 where unknown
    public Origin.@Nullable InFile origin(Metric metric, int line) {
        Path other = elsewhere.get(metric);
        if (other != null) {
            return new Origin.InFile(other, line);
        }
        return source == null ? null : new Origin.InFile(source.file(), line);
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

    /// Equal when what was reported is, whatever the files it was read from.
    @Override
    public boolean equals(Object other) {
        return other instanceof Segment that
                && span.equals(that.span)
                && start.equals(that.start)
                && superseded.equals(that.superseded);
    }

    @Override
    public int hashCode() {
        return Objects.hash(span, start, superseded);
    }
}
