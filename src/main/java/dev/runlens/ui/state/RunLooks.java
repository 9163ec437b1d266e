package dev.runlens.ui.state;

import dev.runlens.read.collect.RunKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which look each run has: it keeps it whatever comes and goes, and gets it back when it comes back, unless another has
/// it by then. A new run gets the first look that is free; of runs that are read side by side the one that is named first
/// gets it, whichever was read first, so that the same files have the same colours each time they are opened.
final class RunLooks {
    private final Map<RunKey, Integer> given = new HashMap<>();
    private final Set<RunKey> early = new HashSet<>();

    /// Gives runs that are yet to come the looks that they had.
    void expect(Map<RunKey, Integer> had) {
        given.putAll(had);
    }

    /// Gives a run another look than it has, for as long as it is open.
    void give(RunKey run, int look) {
        given.values().removeIf(had -> had == look);
        given.put(run, look);
        early.remove(run);
    }

    /// The looks of the runs that are open, by their keys.
    ///
    /// @param open those first that are to have the first looks
    /// @param reading whether more may come before or among those that have just come
    Map<RunKey, Integer> of(Collection<RunKey> open, boolean reading) {
        Map<RunKey, Integer> looks = new HashMap<>();
        given.keySet().removeAll(early);
        Set<Integer> taken = new HashSet<>();
        for (RunKey run : open) {
            Integer before = given.get(run);
            if (before != null && taken.add(before)) {
                looks.put(run, before);
            }
        }
        int next = 0;
        for (RunKey run : open) {
            if (!looks.containsKey(run)) {
                while (!taken.add(next)) {
                    next++;
                }
                int first = next;
                given.values().removeIf(look -> look == first);
                looks.put(run, first);
                early.add(run);
            }
        }
        given.putAll(looks);
        if (!reading) {
            early.clear();
        }
        return looks;
    }
}
