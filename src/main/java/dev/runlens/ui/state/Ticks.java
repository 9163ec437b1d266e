package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which runs are ticked: by themselves all of few, of many the best, and the few that come to many; and whatever goes and
/// comes back as it was.
final class Ticks {
    private final Set<RunKey> known = new HashSet<>();
    private final Set<RunKey> ticked = new LinkedHashSet<>();
    private final Map<RunKey, Boolean> remembered = new HashMap<>();
    private final Set<RunKey> early = new HashSet<>();
    private boolean standing;

    /// These runs are there, and no other.
    ///
    /// @param runs those first that are to be ticked by themselves
    /// @param reading whether more may come among those that have just come, so that others may be the best
    void take(List<ShownRun> runs, boolean reading) {
        known.removeAll(early);
        ticked.removeAll(early);
        Set<RunKey> present = runs.stream().map(ShownRun::key).collect(Collectors.toSet());
        List<RunKey> come = runs.stream().map(ShownRun::key).filter(key -> !known.contains(key)).toList();
        // A few that are opened beside many are what is to be seen now.
        int most = standing && come.size() <= DashboardModel.TICKED_AT_FIRST
                ? Integer.MAX_VALUE
                : DashboardModel.TICKED_AT_FIRST;
        come.forEach(key -> tickByItself(key, most));
        known.addAll(come);
        // What goes may come back, and is then as it was.
        known.stream().filter(key -> !present.contains(key)).forEach(key -> remembered.put(key, ticked.contains(key)));
        known.retainAll(present);
        ticked.retainAll(present);
        if (!reading) {
            early.clear();
            standing = !known.isEmpty();
        }
    }

    private void tickByItself(RunKey run, int most) {
        Boolean before = remembered.get(run);
        if (before == null) {
            early.add(run);
        }
        if (before == null ? ticked.size() < most : before) {
            ticked.add(run);
        }
    }

    /// Runs that are yet to come will be ticked or not.
    void expect(Map<RunKey, Boolean> ticks) {
        remembered.clear();
        remembered.putAll(ticks);
    }

    /// Whether a run that is not there will be ticked when it comes.
    boolean awaitsOne() {
        return remembered.entrySet().stream().anyMatch(run -> run.getValue() && !known.contains(run.getKey()));
    }

    /// Ticks or unticks some; whether that changes anything.
    boolean set(Collection<RunKey> some, boolean on) {
        early.clear();
        return on ? ticked.addAll(some) : ticked.removeAll(Set.copyOf(some));
    }

    /// Ticks some and no other.
    ///
    /// @return those that were ticked before
    Set<RunKey> only(Collection<RunKey> some) {
        Set<RunKey> before = all();
        early.clear();
        ticked.clear();
        ticked.addAll(some);
        return before;
    }

    /// All that are ticked now.
    Set<RunKey> all() {
        return Set.copyOf(ticked);
    }

    /// The ways between those that were ticked before and those that are now.
    ///
    /// @param changed run after each
    Step since(Set<RunKey> before, Runnable changed) {
        Set<RunKey> come = new HashSet<>(ticked);
        come.removeAll(before);
        Set<RunKey> gone = new HashSet<>(before);
        gone.removeAll(ticked);
        return Step.of(
                () -> {
                    turn(gone, come);
                    changed.run();
                },
                () -> {
                    turn(come, gone);
                    changed.run();
                });
    }

    /// Ticks some of the runs that are there and unticks others; what came meanwhile stays as it is.
    private void turn(Set<RunKey> on, Set<RunKey> off) {
        early.clear();
        ticked.removeAll(off);
        known.stream().filter(on::contains).forEach(ticked::add);
    }

    boolean has(RunKey run) {
        return ticked.contains(run);
    }
}
