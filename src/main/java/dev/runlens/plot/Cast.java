package dev.runlens.plot;

import java.util.Map;
import java.util.Set;

/// Which runs a plot shows, and as what.
///
/// @param hidden names of runs that are left out
/// @param looks the number of the look of each run, by name, see [Palette#style]; a run that is not named has the number
///     of its place in the comparison
public record Cast(Set<String> hidden, Map<String, Integer> looks) {
    /// Every run, with the look of its place.
    public static final Cast EVERYBODY = new Cast(Set.of(), Map.of());

    /// Keeps copies.
    public Cast {
        hidden = Set.copyOf(hidden);
        looks = Map.copyOf(looks);
    }

    /// The same with other runs left out.
    public Cast withHidden(Set<String> names) {
        return new Cast(names, looks);
    }

    /// The same with other looks.
    public Cast withLooks(Map<String, Integer> numbers) {
        return new Cast(hidden, numbers);
    }

    /// The number of the look of a run.
    ///
    /// @param place its place in the comparison
    public int look(String run, int place) {
        return looks.getOrDefault(run, place);
    }
}
