package dev.runlens.ui.state;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import dev.runlens.run.SeriesChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a [Board] of what the loader has, less the runs that the user removed, plus what the user typed in.
final class BoardAssembly {
    private final Set<RunKey> removed = new LinkedHashSet<>();
    private final Map<RunKey, FinalMetrics> entered = new HashMap<>();
    private final Map<RunKey, SeriesChoice> chosen = new HashMap<>();

    /// Leaves a run out from now on.
    void remove(RunKey run) {
        removed.add(run);
    }

    /// Shows all runs under a path again.
    void restore(Path input) {
        removed.removeIf(run -> run.path().startsWith(input));
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

    private SeriesChoice choice(RunKey run) {
        return chosen.getOrDefault(run, SeriesChoice.AS_READ);
    }

    /// The board with only the states of the inputs changed.
    static Board withItems(Board before, List<LoadItem> items, Duration loadTime) {
        return new Board(items, before.comparison(), before.runs(), entries(items, before.runs()), loadTime);
    }

    /// The board of a result.
    Board assemble(List<LoadItem> items, LoadResult result, LocalDateTime now, Duration loadTime) {
        Map<RunKey, Run> kept = kept(result);
        Comparison comparison = Comparison.of(List.copyOf(kept.values()), result.problems(), now);
        List<ShownRun> runs = new ArrayList<>();
        for (RunKey key : kept.keySet()) {
            ComparedRun compared = comparison.runs().get(runs.size());
            runs.add(new ShownRun(key, runs.size(), compared, choice(key), inputsOf(compared.run(), items, result)));
        }
        return new Board(items, comparison, runs, entries(items, runs), loadTime);
    }

    private Map<RunKey, Run> kept(LoadResult result) {
        Map<Path, Integer> seen = new HashMap<>();
        Map<RunKey, Run> kept = new LinkedHashMap<>();
        for (Run run : result.runs()) {
            RunKey key = new RunKey(run.path(), seen.merge(run.path(), 1, Integer::sum) - 1);
            if (!removed.contains(key)) {
                kept.put(key, completed(choice(key).of(run), entered.get(key)));
            }
        }
        return kept;
    }

    private static Run completed(Run run, @Nullable FinalMetrics byHand) {
        if (byHand == null) {
            return run;
        }
        return run.withFinals(run.finals().filledWith(byHand))
                .withFinding(Finding.of(FindingCode.ENTERED_BY_HAND, "Final values of this run were entered by hand."));
    }

    private static List<Path> inputsOf(Run run, List<LoadItem> items, LoadResult result) {
        return items.stream()
                .map(LoadItem::input)
                .filter(input -> result.byInput().getOrDefault(input, List.of()).contains(run.name()))
                .toList();
    }

    /// Each input's runs stand where the input stands; an input that is loaded shows as its runs alone.
    private static List<Entry> entries(List<LoadItem> items, List<ShownRun> runs) {
        List<Entry> entries = new ArrayList<>();
        Set<RunKey> placed = new LinkedHashSet<>();
        for (LoadItem item : items) {
            if (!(item.state() instanceof LoadItem.Loaded)) {
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
