package dev.runlens.analyze.single;

import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.run.Checkpoint;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A file on disk with what is known of its weights.
///
/// @param checkpoint the file or folder
/// @param iteration the iteration whose weights it holds; empty where nobody knows
/// @param known what is known of its loss, or of the metric that files are chosen by; null where its iteration is not
///     known, lies outside the evaluations or after the run was lost
public record SavedFile(Checkpoint checkpoint, OptionalLong iteration, @Nullable FileLoss known) {
    /// The value that it is chosen by: measured, interpolated or estimated; NaN where nothing is known.
    public double value() {
        return known == null ? Double.NaN : known.value();
    }

    /// What the true value is likely to be, 95 %; null where there is none.
    public @Nullable Interval interval() {
        return known == null ? null : known.interval();
    }
}
