package dev.runlens.ui.runs;

import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Entry;
import dev.runlens.ui.state.ShownRun;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines of the runs list that the search asks for.
final class SearchedLines {
    private final DashboardModel model;
    private String words = "";
    private Set<Object> there = Set.of();

    SearchedLines(DashboardModel model) {
        this.model = model;
    }

    /// Runs that the search lists, and inputs with its words in their names. An input that came since the search was typed is
    /// told of in any case: it may be a path that was mistyped.
    List<Entry> lines() {
        String now = model.listing().searchProperty().get().strip().toLowerCase(Locale.ROOT);
        List<Entry> all = model.entriesProperty().get();
        if (!now.equals(words)) {
            words = now;
            there = all.stream().filter(Entry.Input.class::isInstance).map(Entry::about).collect(Collectors.toSet());
        }
        Set<RunKey> listed = model.listing().listedProperty().get().stream().map(ShownRun::key)
                .collect(Collectors.toSet());
        return all.stream().filter(entry -> isAskedFor(entry, listed)).toList();
    }

    private boolean isAskedFor(Entry entry, Set<RunKey> listed) {
        return switch (entry) {
            case Entry.Loaded loaded -> listed.contains(loaded.run().key());
            case Entry.Input input -> !there.contains(input.about())
                    || InputWords.name(input.item()).toLowerCase(Locale.ROOT).contains(words);
        };
    }
}
