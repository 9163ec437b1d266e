package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import java.util.List;
import java.util.Optional;

/// Runs whose validation losses may be compared with each other, the lowest first.
///
/// @param runs in order of the validation loss of what would be shipped of each
/// @param statement the order in words
/// @param settings how the losses go with the settings that differ, the largest share first; empty where the runs are
///     too few
/// @param beside what else so many runs tell: how repeats of one setting scatter, which settings the loss goes with
/// @param name what its runs share and those of other groups do not: `Llama-3.2-3B, lr-sweep data`; empty where there is
///     no other group
public record RankedGroup(
        List<Ranked> runs,
        Statement statement,
        List<SettingInfluence> settings,
        List<Statement> beside,
        String name) {
    /// Keeps copies.
    public RankedGroup {
        runs = List.copyOf(runs);
        settings = List.copyOf(settings);
        beside = List.copyOf(beside);
    }

    /// A run of the group by its name; empty where it is not in it.
    public Optional<Ranked> of(String run) {
        return runs.stream().filter(ranked -> ranked.run().name().equals(run)).findFirst();
    }

    /// Whether every run has a place: how much chance there is is known of all.
    public boolean placed() {
        return runs.stream().allMatch(run -> run.place().isPresent());
    }

    /// How many may be the best; 0 where not every run has a place.
    public int first() {
        return placed()
                ? (int) runs.stream().filter(Ranked::isFirst).count()
                : 0;
    }

    /// Whether one run is better than all others.
    public boolean single() {
        return runs.size() > 1 && first() == 1;
    }
}
