package dev.runlens.ui.state;

import dev.runlens.read.collect.Collection;
import dev.runlens.read.collect.RunKey;
import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Judgements;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.plot.Cast;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Activity;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Run;
import dev.runlens.run.SeriesChoice;
import dev.runlens.run.evaluation.Evaluation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes a [Board] of what the loader has, less the runs that the user removed, plus what the user typed in.
final class BoardAssembly {
    private final Set<RunKey> removed = new LinkedHashSet<>();
    private final Set<RunKey> awaited = new HashSet<>();
    private final Map<RunKey, FinalMetrics> entered = new HashMap<>();
    private final Map<RunKey, SeriesChoice> chosen = new HashMap<>();

    private final GivenNames names = new GivenNames();
    private final RunLooks looks = new RunLooks();
    private final Judgements judgements;
    private final Clock clock;

    /// @param judgements keeps what was found out about runs
    /// @param clock tells when they are compared
    BoardAssembly(Judgements judgements, Clock clock) {
        this.judgements = judgements;
        this.clock = clock;
    }

    /// Gives runs that are yet to come the looks that they had, and leaves out those that had been removed once their inputs
    /// are opened.
    void expect(Map<RunKey, Integer> had, Set<RunKey> leftOut) {
        looks.expect(had);
        awaited.clear();
        awaited.addAll(leftOut);
    }

    /// Takes other names for runs.
    ///
    /// @return whether they are others
    boolean name(Map<RunKey, String> given) {
        return names.take(given);
    }

    /// What the runs are doing, by the names they have now. May be asked on any thread.
    Map<String, Activity> byNameNow(Map<String, Activity> told) {
        return names.byNameNow(told);
    }

    /// Takes answers of the runs into account from now on, in place of those before.
    void know(Evaluation evaluation) {
        judgements.know(evaluation);
    }

    /// Leaves a run out from now on.
    void remove(RunKey run) {
        removed.add(run);
    }

    /// Shows a run again.
    void bringBack(RunKey run) {
        removed.remove(run);
    }

    /// Shows all runs under a path again, but for those that are expected to be left out.
    ///
    /// @return whether one had been left out
    boolean restore(Path input) {
        boolean was = removed.removeIf(run -> run.path().startsWith(input));
        List<RunKey> without = awaited.stream().filter(run -> run.path().startsWith(input)).toList();
        removed.addAll(without);
        without.forEach(awaited::remove);
        return was;
    }

    /// Keeps final values that a person typed in for a run.
    void enter(RunKey run, FinalMetrics values) {
        if (values.isEmpty()) {
            entered.remove(run);
        } else {
            entered.put(run, values);
        }
    }

    /// Takes other series of a run for its losses.
    void choose(RunKey run, SeriesChoice choice) {
        chosen.put(run, choice);
    }

    /// Gives a run another look.
    void look(RunKey run, int look) {
        looks.give(run, look);
    }

    private SeriesChoice choice(RunKey run) {
        return chosen.getOrDefault(run, SeriesChoice.AS_READ);
    }

    /// The board with only the states of the inputs changed.
    static Board withItems(Board before, List<LoadItem> items, Board.Progress progress) {
        return new Board(items, before.judged(), entries(items, before.runs(), progress.judging()), progress,
                before.removed());
    }

    /// The board of a result.
    ///
    /// @param read given the runs before they are judged, which may take long, once none is on its way; none where they are
    ///     more than there are colours, which only those have then that are among the best
    Board assemble(
            List<LoadItem> items, LoadResult result, @Nullable Instant begun, Consumer<ReadRuns> read) {
        Collection collection = Collection.of(result, new Collection.Wishes(removed, this::choice, List.of()))
                .completedBy((key, run) -> entered.getOrDefault(key, FinalMetrics.none()));
        Map<RunKey, Run> named = names.of(collection.byKey());
        List<Run> all = List.copyOf(named.values());
        boolean reading = items.stream().anyMatch(Board::isPending);
        if (!reading && !items.isEmpty()) {
            read.accept(isFew(named) ? read(named) : ReadRuns.NONE);
        }
        judgements.keepOnly(all);
        Comparison comparison = judgements.comparison(all, collection.problems(), LocalDateTime.now(clock));
        List<ShownRun> runs = new ArrayList<>();
        Map<RunKey, Integer> look = looks.of(lookFirst(named, comparison), reading);
        for (Map.Entry<RunKey, Run> entry : collection.byKey().entrySet()) {
            RunKey key = entry.getKey();
            ComparedRun compared = comparison.runs().get(runs.size());
            List<Path> inputs = inputsOf(entry.getValue(), items, result);
            runs.add(new ShownRun(key, look.getOrDefault(key, 0), compared, choice(key), inputs));
        }
        return new Board(
                items, new Judged(comparison, runs), entries(items, runs, false), new Board.Progress(begun, false),
                removed);
    }

    private static boolean isFew(Map<RunKey, Run> runs) {
        return runs.size() <= Cast.MOST_IN_FRONT;
    }

    private ReadRuns read(Map<RunKey, Run> named) {
        Map<String, Integer> byName = new HashMap<>();
        looks.of(named.keySet(), false).forEach((key, look) -> {
            Run run = named.get(key);
            if (run != null) {
                byName.put(run.name(), look);
            }
        });
        return new ReadRuns(List.copyOf(named.values()), byName);
    }

    /// In the order of the list. There are fewer colours than many runs, and no two of the best shall share one that others
    /// have for themselves.
    private static List<RunKey> lookFirst(Map<RunKey, Run> named, Comparison comparison) {
        if (isFew(named)) {
            return List.copyOf(named.keySet());
        }
        Map<String, RunKey> keys = new HashMap<>();
        named.forEach((key, run) -> keys.put(run.name(), key));
        return comparison.ranking().bestFirst().stream().map(run -> keys.get(run.name())).toList();
    }

    private static List<Path> inputsOf(Run run, List<LoadItem> items, LoadResult result) {
        return items.stream()
                .map(LoadItem::input)
                .filter(input -> result.byInput().getOrDefault(input, List.of()).contains(run.name()))
                .toList();
    }

    /// Each input's runs stand where the input stands; an input that is loaded shows as its runs alone, once they are
    /// judged.
    private static List<Entry> entries(List<LoadItem> items, List<ShownRun> runs, boolean judging) {
        List<Entry> entries = new ArrayList<>();
        Set<RunKey> placed = new LinkedHashSet<>();
        for (LoadItem item : items) {
            boolean awaited = judging
                    && runs.stream().noneMatch(run -> run.inputs().contains(item.input()));
            if (awaited || !(item.state() instanceof LoadItem.Loaded)) {
                entries.add(new Entry.Input(item));
            }
            for (ShownRun run : runs) {
                if (run.inputs().contains(item.input()) && placed.add(run.key())) {
                    entries.add(new Entry.Loaded(run));
                }
            }
        }
        runs.stream()
                .filter(run -> placed.add(run.key()))
                .map(Entry.Loaded::new)
                .forEach(entries::add);
        return entries;
    }
}
