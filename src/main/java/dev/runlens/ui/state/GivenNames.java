package dev.runlens.ui.state;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.read.collect.RunKey;
import dev.runlens.run.Run;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Runs under the names that a person gave them, and with what a line cannot show, such as its end, written out in the
/// names that were read. A run that did not change stays the same object, by which what was found
/// out about it is known; a name that another run has by now is not given, for names are unique.
final class GivenNames {
    private Map<RunKey, String> given = Map.of();
    private final Map<RunKey, Renamed> kept = new HashMap<>();

    private volatile Map<String, String> shown = Map.of();

    private record Renamed(Run read, Run named) {}

    /// Takes other names.
    ///
    /// @return whether they are others
    boolean take(Map<RunKey, String> names) {
        boolean others = !names.equals(given);
        given = Map.copyOf(names);
        return others;
    }

    /// The runs under their names, in the same order.
    Map<RunKey, Run> of(Map<RunKey, Run> read) {
        kept.keySet().retainAll(read.keySet());
        Map<RunKey, String> accepted = accepted(read);
        Map<RunKey, Run> named = new LinkedHashMap<>();
        read.forEach((key, run) -> {
            String name = accepted.get(key);
            named.put(key, name == null ? run : named(key, run, name));
        });
        Map<String, String> next = new HashMap<>();
        read.forEach((key, run) -> next.put(run.name(), Objects.requireNonNull(named.get(key)).name()));
        shown = Map.copyOf(next);
        return named;
    }

    /// The names that are given: of those by which two runs would be called the same, the later ones are not.
    private Map<RunKey, String> accepted(Map<RunKey, Run> read) {
        Map<RunKey, String> accepted = new HashMap<>(given);
        accepted.keySet().retainAll(read.keySet());
        read.forEach((key, run) -> {
            String name = accepted.getOrDefault(key, run.name());
            String visible = VisibleText.of(name);
            if (!visible.equals(name)) {
                accepted.put(key, visible);
            }
        });
        boolean unique = false;
        while (!unique) {
            Set<String> taken = new HashSet<>();
            unique = true;
            read.forEach((key, run) -> {
                if (!accepted.containsKey(key)) {
                    taken.add(run.name());
                }
            });
            for (RunKey key : read.keySet()) {
                String name = accepted.get(key);
                if (name != null && !taken.add(name)) {
                    accepted.remove(key);
                    unique = false;
                }
            }
        }
        return accepted;
    }

    /// What is told of runs by the names they were read under, by the names they have now. May be asked on any thread.
    <T> Map<String, T> byNameNow(Map<String, T> told) {
        Map<String, String> names = shown;
        Map<String, T> byName = new HashMap<>();
        told.forEach((name, value) -> byName.put(names.getOrDefault(name, name), value));
        return byName;
    }

    @SuppressWarnings("ReferenceEquality") // comparing all points of two runs would take too long
    private Run named(RunKey key, Run run, String name) {
        Renamed before = kept.get(key);
        if (before == null || before.read() != run || !before.named().name().equals(name)) {
            before = new Renamed(run, run.named(name));
            kept.put(key, before);
        }
        return before.named();
    }
}
