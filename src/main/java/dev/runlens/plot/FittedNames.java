package dev.runlens.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Names in at most so many characters, no two of which read the same.
///
/// A name goes without its middle; where two would be the same then, those that are made alike, such as all of a sweep,
/// keep the words in which they differ: `lr0.0001…r8…s0`.
final class FittedNames {
    private final int most;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> fitted = new HashMap<>();

    private FittedNames(int most) {
        this.most = most;
    }

    /// Each of some names with what is said for it.
    static Map<String, String> of(Collection<String> names, int most) {
        FittedNames all = new FittedNames(most);
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (String name : new LinkedHashSet<>(names)) {
            if (all.fits(name)) {
                all.take(name, name);
            }
            families.computeIfAbsent(NameWords.shape(name), shape -> new ArrayList<>()).add(name);
        }
        families.values().forEach(all::fit);
        return Map.copyOf(all.fitted);
    }

    private void fit(List<String> family) {
        List<String> left = family.stream().filter(name -> !fits(name)).toList();
        NameWords words = NameWords.of(family);
        List<UnaryOperator<String>> ways = List.of(
                name -> ShortNames.middle(name, most),
                name -> words.differing(name, most, true),
                name -> words.differing(name, most, false),
                name -> NameDifference.around(name, alike(name, family), most),
                words::bare,
                name -> ShortNames.middle(words.bare(name), most));
        for (UnaryOperator<String> way : ways) {
            Map<String, String> said = new HashMap<>();
            left.forEach(name -> said.put(name, way.apply(name)));
            if (said.values().stream().allMatch(this::isFree)
                    && new HashSet<>(said.values()).size() == left.size()) {
                said.forEach(this::take);
                return;
            }
        }
        left.forEach(name -> take(name, ways.stream()
                .map(way -> way.apply(name))
                .filter(this::isFree)
                .findFirst()
                .orElseGet(() -> numbered(name))));
    }

    private List<String> alike(String name, List<String> family) {
        String middle = ShortNames.middle(name, most);
        return family.stream().filter(other -> ShortNames.middle(other, most).equals(middle)).toList();
    }

    /// Where what differs has no room either.
    private String numbered(String name) {
        for (int number = 2;; number++) {
            String end = ShortNames.ELLIPSIS + number;
            String said = name.substring(0, name.offsetByCodePoints(0, most - end.length())) + end;
            if (isFree(said)) {
                return said;
            }
        }
    }

    private boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= most;
    }

    private boolean isFree(String text) {
        return fits(text) && !taken.contains(text);
    }

    private void take(String name, String said) {
        taken.add(said);
        fitted.put(name, said);
    }
}
