package dev.runlens.analyze.verdict;

import java.util.Optional;

/// Tells which of two runs that may be compared has the lower loss, as [Judge] does, without a word.
interface Duels {
    /// The run with the lower validation loss by more than noise; empty where that cannot be said.
    Optional<Side> lower(RunPair pair);
}
