package dev.runlens.ui.state;

import dev.runlens.analyze.sweep.FilterReason;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunFilter;
import dev.runlens.read.collect.RunKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Which runs the search asks for, what is told of each, and which one is selected: shared by list, table, sweep and
/// chart. Lives on the FX thread.
public final class RunListing {
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ShownRun>> listed = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable RunKey> picked = new SimpleObjectProperty<>();
    private final ObjectProperty<RunOrder> order = new SimpleObjectProperty<>(RunOrder.AUTOMATIC);
    private final Arrivals arrivals = new Arrivals();
    private final RunMemos memos;
    private RunFilter filter = RunFilter.ALL;
    private String words = "";
    private Judged judged = Judged.NOTHING;

    /// @param memos what was written of runs, which is searched too
    RunListing(RunMemos memos) {
        this.memos = memos;
        memos.allProperty().subscribe((before, now) -> refresh());
        search.subscribe(typed -> {
            filter = RunFilter.of(typed);
            // A tag is shown with a sign before it.
            words = typed.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
            refresh();
        });
    }

    /// Whether these are the runs that it knows.
    boolean knows(Judged runs) {
        return judged.equals(runs);
    }

    /// Knows other runs from now on; lists them with [#refresh].
    void take(Judged next) {
        judged = next;
    }

    /// Which runs are listed, in the notation of [RunFilter].
    public StringProperty searchProperty() {
        return search;
    }

    /// The runs that the search asks for, in the order of the board.
    public ReadOnlyObjectProperty<List<ShownRun>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// How the list of runs is sorted.
    public ObjectProperty<RunOrder> orderProperty() {
        return order;
    }

    /// Whether the list of runs is sorted, by a choice or because there are many.
    public boolean isSorted() {
        return order.get().isAutomatic() ? isMany() : order.get().isByField();
    }

    private boolean isMany() {
        return judged.runs().size() > DashboardModel.TICKED_AT_FIRST;
    }

    /// Where each run stands in the list of runs, the first at 0.
    public Map<RunKey, Integer> places() {
        Map<RunKey, Integer> places = new HashMap<>();
        sorted().forEach(run -> places.put(run.key(), places.size()));
        return places;
    }

    /// Some runs in the order of the list; as they are where it is not sorted.
    public List<ShownRun> inOrder(List<ShownRun> runs) {
        if (!isSorted()) {
            return runs;
        }
        Map<RunKey, Integer> places = places();
        return runs.stream()
                .sorted(Comparator.comparingInt(run -> places.getOrDefault(run.key(), Integer.MAX_VALUE)))
                .toList();
    }

    private List<ShownRun> sorted() {
        if (order.get().isAutomatic() && isMany()) {
            return judged.bestFirst();
        }
        Comparator<RunFacts> facts = order.get().comparator();
        return judged.runs().stream().sorted((a, b) -> facts.compare(facts(a), facts(b))).toList();
    }

    /// Whether the search asks for a run.
    public boolean lists(ShownRun run) {
        return filter.isAll()
                || filter.fits(facts(run), some -> memos.mentions(run.key(), some))
                || memos.mentions(run.key(), words);
    }

    /// What is told of a run in a row.
    public RunFacts facts(ShownRun run) {
        return judged.facts(run);
    }

    /// What is told of all runs, in the order of the board.
    public List<RunFacts> all() {
        return judged.runs().stream().map(this::facts).toList();
    }

    /// The run that is selected, wherever; null where none is.
    public ObjectProperty<@Nullable RunKey> pickedProperty() {
        return picked;
    }

    /// Selects what has just been opened where it would have to be looked for: among many, which are sorted.
    void pickArrival(Board shown) {
        arrivals.best(shown).filter(run -> isSorted()).ifPresent(picked::set);
    }

    /// Why the search finds nothing, where that is not for the values of the runs.
    public Optional<FilterReason> reason() {
        return filter.reason(all());
    }

    /// Lists the runs that the search asks for.
    void refresh() {
        listed.set(judged.runs().stream().filter(this::lists).toList());
    }
}
