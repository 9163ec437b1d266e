package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which runs are ticked: the first by themselves, and whatever goes and comes back as it was.
final class Ticks {
    private final Set<RunKey> known = new HashSet<>();
    private final Set<RunKey> ticked = new LinkedHashSet<>();
    private final Map<RunKey, Boolean> remembered = new HashMap<>();

    /// These runs are there, and no other.
    void take(List<ShownRun> runs) {
        Set<RunKey> present = new HashSet<>();
        for (ShownRun run : runs) {
            present.add(run.key());
            if (known.add(run.key())
                    && remembered.getOrDefault(run.key(), ticked.size() < DashboardModel.TICKED_AT_FIRST)) {
                ticked.add(run.key());
            }
        }
        // What goes may come back, and is then as it was.
        known.stream().filter(key -> !present.contains(key)).forEach(key -> remembered.put(key, ticked.contains(key)));
        known.retainAll(present);
        ticked.retainAll(present);
    }

    /// Runs that are yet to come will be ticked or not.
    void expect(Map<RunKey, Boolean> ticks) {
        remembered.clear();
        remembered.putAll(ticks);
    }

    /// Ticks or unticks some; whether that changes anything.
    boolean set(Collection<RunKey> some, boolean on) {
        return on ? ticked.addAll(some) : ticked.removeAll(Set.copyOf(some));
    }

    /// Ticks some and no other.
    ///
    /// @return those that were ticked before
    Set<RunKey> only(Collection<RunKey> some) {
        Set<RunKey> before = all();
        ticked.clear();
        ticked.addAll(some);
        return before;
    }

    /// All that are ticked now.
    Set<RunKey> all() {
        return Set.copyOf(ticked);
    }

    /// Ticks of the runs that are there those that were ticked before, and no other.
    void restore(Set<RunKey> before) {
        ticked.clear();
        known.stream().filter(before::contains).forEach(ticked::add);
    }

    boolean has(RunKey run) {
        return ticked.contains(run);
    }
}
