package dev.runlens.ui.state;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.Cast;
import dev.runlens.read.collect.RunKey;
import dev.runlens.read.load.LoadItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything that is loaded at one moment.
///
/// @param items every input with its state
/// @param judged the runs and what is known of them
/// @param entries the lines of the runs list
/// @param progress how far reading and judging are
/// @param removed runs that the user took away; their inputs may be there still, for others
public record Board(
        List<LoadItem> items, Judged judged, List<Entry> entries, Progress progress, Set<RunKey> removed) {
    /// How far reading and judging are.
    ///
    /// @param begun when the last round of loading began that ended; null while one goes on or before the first
    /// @param judging whether runs were read that are not on the board yet: what it says is of before
    public record Progress(@Nullable Instant begun, boolean judging) {}

    /// Keeps copies.
    public Board {
        items = List.copyOf(items);
        entries = List.copyOf(entries);
        removed = Set.copyOf(removed);
    }

    /// The runs with their analyses.
    public Comparison comparison() {
        return judged.comparison();
    }

    /// The runs of the comparison, in its order.
    public List<ShownRun> runs() {
        return judged.runs();
    }

    /// Which of the ticked runs are in question, by name: of many those that the verdict is about and the one that is
    /// selected; where none of these is ticked, the lowest of those that are. Null for all.
    @Nullable
    Set<String> inQuestion(List<ShownRun> ticked, @Nullable RunKey selected) {
        if (ticked.size() <= Cast.MOST_IN_FRONT) {
            return null;
        }
        Set<String> named = Cast.judged(comparison());
        Set<String> asked = ticked.stream()
                .filter(run -> named.contains(run.name()) || run.key().equals(selected))
                .map(ShownRun::name)
                .collect(Collectors.toSet());
        return asked.isEmpty() ? lowest(ticked) : asked;
    }

    private Set<String> lowest(List<ShownRun> some) {
        return some.stream()
                .filter(run -> !Double.isNaN(judged.facts(run).loss()))
                .min(Comparator.comparingDouble(run -> judged.facts(run).loss()))
                .map(run -> Set.of(run.name()))
                .orElse(Set.of());
    }

    /// How many inputs are still waiting or being read.
    public long pending() {
        return items.stream().filter(Board::isPending).count();
    }

    /// Whether nothing is on its way: all that was opened is read and judged.
    public boolean isSettled() {
        return pending() == 0 && !progress.judging();
    }

    /// Whether an input is still waiting or being read.
    public static boolean isPending(LoadItem item) {
        return item.state() instanceof LoadItem.Queued || item.state() instanceof LoadItem.Parsing;
    }
}
