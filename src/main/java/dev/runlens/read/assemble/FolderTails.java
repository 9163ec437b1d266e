package dev.runlens.read.assemble;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells runs apart that a tool gave one name, by the folder that each lies in: `results (a1s2d3f4)` for
/// `run-20261102_080000-a1s2d3f4`, `recorder (b2b2b2b2)` for a folder whose name is a long id.
final class FolderTails {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 24;

    private FolderTails() {}

    /// New names for those runs of one name whose folders' names tell them apart; the others are left out.
    ///
    /// @param names the names so far
    /// @param naming tells what a folder would be called
    static Map<RunNames.Place, String> of(Map<RunNames.Place, String> names, RunNames naming) {
        Map<String, List<RunNames.Place>> byName = new LinkedHashMap<>();
        names.forEach((place, name) -> byName.computeIfAbsent(name, key -> new ArrayList<>()).add(place));
        Map<RunNames.Place, String> told = new LinkedHashMap<>();
        byName.forEach((name, places) -> {
            boolean givenNames = places.stream().noneMatch(place -> isOfFolder(name, place.path(), naming));
            List<String> tails = givenNames && places.size() > 1 ? tails(places) : List.of();
            for (int i = 0; i < tails.size(); i++) {
                told.put(places.get(i), name + " (" + tails.get(i) + ")");
            }
        });
        return told;
    }

    /// Whether a name is the one that a folder, or a bare log, would have anyway.
    private static boolean isOfFolder(String name, Path path, RunNames naming) {
        return name.equals(naming.ofFolder(path)) || name.equals(RunNames.ofFile(path));
    }

    /// What comes last in the name of each folder, as short as tells them apart; none where nothing short does.
    private static List<String> tails(List<RunNames.Place> places) {
        List<String> tails = places.stream().map(place -> tail(place.path())).toList();
        for (int length = SHORTEST; length <= LONGEST; length *= 2) {
            int most = length;
            List<String> shown = tails.stream()
                    .map(tail -> tail.substring(0, Math.min(most, tail.length())))
                    .toList();
            Set<String> different = new HashSet<>(shown);
            if (different.size() == shown.size() && !different.contains("")) {
                return shown;
            }
        }
        // Copies of runs have the same ids: the folders above tell them apart, the ids the rest.
        boolean some = new HashSet<>(tails).size() > 1 && !tails.contains("");
        return some ? tails.stream().map(tail -> tail.substring(0, Math.min(SHORTEST, tail.length()))).toList()
                : List.of();
    }

    private static String tail(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(Math.max(name.lastIndexOf('-'), name.lastIndexOf(' ')) + 1);
    }
}
