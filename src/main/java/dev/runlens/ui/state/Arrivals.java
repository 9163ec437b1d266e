package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import dev.runlens.read.load.LoadItem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells which runs were opened beside others that were there: among many they would have to be looked for.
final class Arrivals {
    private Set<RunKey> runs = Set.of();
    private Set<Path> inputs = Set.of();

    /// Looks at a board.
    ///
    /// @return once all is read, the best of the runs that were opened since all was read before; empty where none was, or
    ///     where there was nothing before
    Optional<RunKey> best(Board next) {
        if (!next.isSettled()) {
            return Optional.empty();
        }
        Optional<RunKey> best = runs.isEmpty()
                ? Optional.empty()
                : next.judged().bestFirst().stream().filter(this::isNew).map(ShownRun::key).findFirst();
        runs = next.runs().stream().map(ShownRun::key).collect(Collectors.toSet());
        inputs = next.items().stream().map(LoadItem::input).collect(Collectors.toSet());
        return best;
    }

    /// One that comes into a folder which is followed was not opened.
    private boolean isNew(ShownRun run) {
        return !runs.contains(run.key()) && !inputs.containsAll(run.inputs());
    }
}
