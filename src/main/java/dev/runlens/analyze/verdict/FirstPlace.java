package dev.runlens.analyze.verdict;

import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.stream.Collectors;

/// Which runs may have the lowest loss, in words, while they are few.
///
/// @param group the runs
record FirstPlace(RankedGroup group) {
    private static final int MOST_NAMED = 4;

    /// The others that may be the lowest, where they are few enough to be named.
    String notTold() {
        return group.single() || !isNamed() ? ""
                : Bundle.STATEMENTS.get("verdict.many.not_told", group.runs().subList(1, group.first()).stream()
                        .map(run -> run.run().name() + " (" + Numbers.loss(run.loss()) + ")")
                        .collect(Collectors.joining(", ")));
    }

    /// A run that may not be the lowest though its loss is lower than that of one that may.
    String crossed() {
        if (!isNamed()) {
            return "";
        }
        double highest = group.runs().subList(0, group.first()).stream().mapToDouble(Ranked::loss).max().orElse(0);
        return group.runs().subList(group.first(), group.runs().size()).stream()
                .filter(run -> run.loss() < highest)
                .findFirst()
                .map(run -> Bundle.STATEMENTS.get("verdict.many.crossed", run.run().name(), Numbers.loss(run.loss())))
                .orElse("");
    }

    private boolean isNamed() {
        return group.first() > 0 && group.first() <= MOST_NAMED;
    }
}
