package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;

/// A run in a ranking.
///
/// @param place 1 for the lowest; runs that noise does not tell apart share one
/// @param run the run
/// @param fittedBest the lowest point of its fitted validation curve
/// @param tiedWith the names of the runs that noise does not tell from it
public record Ranked(int place, ComparedRun run, double fittedBest, List<String> tiedWith) {
    /// Keeps a copy.
    public Ranked {
        tiedWith = List.copyOf(tiedWith);
    }
}
