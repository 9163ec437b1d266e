package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.Interval;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A run in a ranking.
///
/// @param place 1 for those that may be the best; runs that chance may have put in their order share one; empty where
///     nobody knows how much chance there is
/// @param run the run
/// @param loss the validation loss of what would be shipped of it, measured or estimated
/// @param interval what that is likely to be, 95 %; null where it is measured
/// @param tiedWith the names of the runs that share its place
public record Ranked(OptionalInt place, ComparedRun run, double loss, @Nullable Interval interval,
        List<String> tiedWith) {
    /// Keeps a copy.
    public Ranked {
        tiedWith = List.copyOf(tiedWith);
    }

    /// Whether it may be the best of its group.
    public boolean isFirst() {
        return place.isPresent() && place.getAsInt() == 1;
    }
}
