package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import java.util.List;
import java.util.stream.Stream;

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

    /// All runs, those first that a reader looks for first: the largest group with the lowest loss first, then the other
    /// groups, then those without a place.
    public List<ComparedRun> bestFirst() {
        return Stream.concat(
                groups.stream().flatMap(group -> group.runs().stream().map(Ranked::run)),
                unranked.stream().map(Unranked::run))
                .toList();
    }
}
