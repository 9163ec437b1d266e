package dev.runlens.ui.state;

import dev.runlens.read.assemble.AssignedLogs;
import dev.runlens.read.collect.RunKey;
import dev.runlens.session.KeptRun;
import dev.runlens.session.Memo;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What a person wrote of runs and said of them, also of those that are not open. Lives on the FX thread.
public final class RunMemos {
    private final ObjectProperty<Map<KeptRun.Place, Memo>> all = new SimpleObjectProperty<>(Map.of());

    private final ObservableValue<Map<RunKey, String>> names = all.map(RunMemos::names);
    private final ObjectProperty<AssignedLogs> logs = new SimpleObjectProperty<>(AssignedLogs.NONE);

    /// By the places of the runs.
    public ObjectProperty<Map<KeptRun.Place, Memo>> allProperty() {
        return all;
    }

    /// Tells whenever something else is said of runs.
    ///
    /// @param given told the names that were given to runs
    /// @param assigned told the logs that were given to runs
    public void tell(Consumer<Map<RunKey, String>> given, Consumer<AssignedLogs> assigned) {
        names.subscribe((before, now) -> given.accept(now));
        logs.subscribe((before, now) -> assigned.accept(now));
    }

    /// The logs that were given to runs.
    public ObjectProperty<AssignedLogs> logsProperty() {
        return logs;
    }

    /// The names that were given to runs.
    static Map<RunKey, String> names(Map<KeptRun.Place, Memo> memos) {
        Map<RunKey, String> names = new LinkedHashMap<>();
        memos.forEach((place, memo) -> {
            if (!memo.name().isEmpty()) {
                names.put(key(place), memo.name());
            }
        });
        return Map.copyOf(names);
    }

    /// What was written of a run.
    public Memo of(RunKey run) {
        return all.get().getOrDefault(place(run), Memo.NONE);
    }

    /// Keeps what was written of a run.
    public void write(RunKey run, Memo memo) {
        Map<KeptRun.Place, Memo> next = new LinkedHashMap<>(all.get());
        if (memo.isEmpty()) {
            next.remove(place(run));
        } else {
            next.put(place(run), memo);
        }
        all.set(Map.copyOf(next));
    }

    /// Whether what was written of a run has some words in it.
    ///
    /// @param words in lower case
    public boolean mentions(RunKey run, String words) {
        Memo memo = of(run);
        return (memo.note() + " " + String.join(" ", memo.tags())).toLowerCase(Locale.ROOT).contains(words);
    }

    /// Where a run is kept.
    public static KeptRun.Place place(RunKey run) {
        return new KeptRun.Place(run.path(), run.ordinal());
    }

    /// The run that is kept there.
    public static RunKey key(KeptRun.Place place) {
        return new RunKey(place.path(), place.ordinal());
    }
}
