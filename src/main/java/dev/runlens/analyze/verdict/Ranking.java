package dev.runlens.analyze.verdict;

import java.util.List;

/// Many runs by the validation loss of what would be shipped of each. What differs by no more than chance shares a place; what may not be
/// compared stands in groups of its own; what has no loss to rank stands at the end.
///
/// @param groups the largest first
/// @param unranked runs without a place, and why
public record Ranking(List<RankedGroup> groups, List<Unranked> unranked) {
    /// Keeps copies.
    public Ranking {
        groups = List.copyOf(groups);
        unranked = List.copyOf(unranked);
    }
}
