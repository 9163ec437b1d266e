package dev.runlens.analyze.sweep;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Completes what is being typed into the search by names of fields and by values that runs have.
final class FilterCompletion {
    /// What is less or more than a value need not be a value of any run.
    private static final Set<String> OF_VALUES = Set.of("=", "!=", ":");

    private static final int MOST = 12;

    private FilterCompletion() {}

    static List<String> of(String typed, Collection<RunFacts> runs) {
        List<FilterPart> parts = FilterScanner.parts(typed);
        if (parts.isEmpty() || !parts.getLast().last().open()) {
            return List.of();
        }
        FilterPart part = parts.getLast();
        if (part.isWord()) {
            return part.subject().isAwaited() ? List.of() : of(typed, part.subject(), RunField.names(runs).stream());
        }
        return OF_VALUES.contains(part.operator())
                ? of(typed, part.last(), values(part.subject().text(), runs).stream())
                : List.of();
    }

    private static Set<String> values(String field, Collection<RunFacts> runs) {
        Set<String> values = new TreeSet<>();
        runs.forEach(run -> RunField.of(run, field).ifPresent(value -> values.add(value.words())));
        return values;
    }

    private static List<String> of(String typed, FilterPart.Token begun, Stream<String> all) {
        String start = FilterValue.plain(begun.text());
        String before = typed.substring(0, begun.start());
        return all.filter(one -> FilterValue.plain(one).startsWith(start))
                .map(one -> before + FilterScanner.written(one))
                .filter(completed -> !completed.equals(typed))
                .limit(MOST)
                .toList();
    }
}
