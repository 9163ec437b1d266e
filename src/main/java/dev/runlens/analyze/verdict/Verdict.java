package dev.runlens.analyze.verdict;

import java.util.Optional;

/// Which of two runs has the lower validation loss on this validation set, if that can be said at all.
///
/// Never which model is better: a loss cannot see bad labels or lost abilities.
public sealed interface Verdict permits Better, Same, CannotTell, NotComparable {
    /// The two runs.
    RunPair pair();

    /// The verdict in words.
    VerdictStatements text();

    /// The word in the comparison JSON.
    String word();

    /// The difference that was measured; empty where there is none.
    Optional<Difference> difference();

    /// The run with the lower validation loss; empty where that cannot be said.
    Optional<Side> lower();
}
