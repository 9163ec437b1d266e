package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import java.util.List;

/// Which settings that decide what is learnt differ between two runs: what a difference of their losses can be put down
/// to.
///
/// @param pair the two runs
/// @param changes known and different, as they took effect
/// @param unknown settings that only one of the two states, so that nobody knows whether they differ
/// @param statement the same in words
public record Attribution(RunPair pair, List<ChangedSetting> changes, List<String> unknown, Statement statement) {
    /// Keeps copies.
    public Attribution {
        changes = List.copyOf(changes);
        unknown = List.copyOf(unknown);
    }

    /// Whether exactly one setting is known to differ: then it is the only known explanation.
    public boolean single() {
        return changes.size() == 1;
    }
}
