package dev.runlens.analyze.advice;

import dev.runlens.run.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a piece of evidence lies: in the training of a run, and in a file.
///
/// @param run the name of the run
/// @param at the iterations; null where it lies at none
/// @param from the file and line that it was read from, or the last that it was computed from; null where there is none
public record EvidencePlace(String run, @Nullable Stretch at, @Nullable Origin from) {
    /// Iterations.
    ///
    /// @param low the first
    /// @param likeliest the one that is told
    /// @param high the last
    public record Stretch(long low, long likeliest, long high) {
        static Stretch point(long iteration) {
            return new Stretch(iteration, iteration, iteration);
        }
    }

    /// The file that it was read from; empty where that is none.
    public Optional<Origin.InFile> file() {
        return from instanceof Origin.InFile file ? Optional.of(file) : Optional.empty();
    }
}
