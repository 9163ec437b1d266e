package dev.runlens.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The trainers that are known, found again by the name that the comparison JSON has of them.
public final class Trainers {
    private final Map<String, Trainer> byName = new LinkedHashMap<>();

    private Trainers(Collection<Trainer> known) {
        known.forEach(trainer -> byName.putIfAbsent(trainer.name(), trainer));
    }

    /// A catalogue of trainers; of two with one name the first counts.
    public static Trainers of(Collection<Trainer> known) {
        return new Trainers(known);
    }

    /// The trainer of a name, with everything that is known of it; one of which nothing is known where the name is new.
    public Trainer named(String name) {
        Trainer known = byName.get(name);
        return known == null ? Trainer.named(name) : known;
    }

    /// All of them, in the order in which they were given.
    public Collection<Trainer> all() {
        return byName.values().stream().toList();
    }
}
