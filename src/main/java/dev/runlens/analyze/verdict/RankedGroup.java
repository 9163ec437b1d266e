package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import java.util.List;

/// Runs whose validation losses may be compared with each other, the lowest first.
///
/// @param runs in order of their fitted best validation loss
/// @param statement the order in words
public record RankedGroup(List<Ranked> runs, Statement statement) {
    /// Keeps a copy.
    public RankedGroup {
        runs = List.copyOf(runs);
    }
}
