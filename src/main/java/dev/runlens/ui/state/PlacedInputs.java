package dev.runlens.ui.state;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The inputs of a loader, each in the place that it had when it was opened, also after it was taken away and brought back:
/// the loader puts it behind all others, and which run comes first decides what the others are compared to. Used on one
/// thread.
final class PlacedInputs {
    private final BackgroundLoader loader;
    private final Map<Path, Integer> places = new HashMap<>();
    private final Set<Path> gone = new HashSet<>();
    private int next;
    private Loaded given = Loaded.NOTHING;
    private Loaded placed = Loaded.NOTHING;

    /// What the loader has.
    record Loaded(List<LoadItem> items, LoadResult result) {
        static final Loaded NOTHING = new Loaded(List.of(), LoadResult.EMPTY);
    }

    PlacedInputs(BackgroundLoader loader) {
        this.loader = loader;
    }

    /// Reads inputs; those that are not there come last.
    void add(List<Path> inputs) {
        for (Path input : inputs) {
            if (gone.remove(input) || !places.containsKey(input)) {
                places.put(input, next++);
            }
        }
        loader.add(inputs);
    }

    /// Takes an input away.
    void remove(Path input) {
        gone.add(input);
        loader.remove(input);
    }

    /// Takes the inputs of runs away that no other run has.
    ///
    /// @param left the other runs
    void removeOf(List<ShownRun> runs, List<ShownRun> left) {
        Set<Path> needed = inputs(left).collect(Collectors.toSet());
        inputs(runs).filter(input -> !needed.contains(input)).forEach(this::remove);
    }

    /// Reads the inputs of runs again that were taken away with them.
    void bringBackOf(List<ShownRun> runs) {
        bringBack(inputs(runs).toList());
    }

    private static Stream<Path> inputs(List<ShownRun> runs) {
        return runs.stream().flatMap(run -> run.inputs().stream()).distinct();
    }

    /// Reads those again that were taken away, each where it was.
    void bringBack(List<Path> inputs) {
        List<Path> back = inputs.stream().filter(gone::remove).toList();
        if (!back.isEmpty()) {
            loader.add(back);
        }
    }

    /// What came from the loader in the order of the places; the same result as before for the same one.
    @SuppressWarnings("ReferenceEquality") // the loader promises the same object when only a state changed
    @Nullable
    Loaded inOrder(@Nullable Loaded came) {
        if (came == null) {
            return null;
        }
        List<LoadItem> items = came.items().stream()
                .sorted(Comparator.comparingInt(item -> place(item.input())))
                .toList();
        LoadResult result = came.result();
        if (!items.equals(came.items())) {
            result = result == given.result() ? placed.result() : inOrder(result);
        }
        given = came;
        placed = new Loaded(items, result);
        return placed;
    }

    private LoadResult inOrder(LoadResult result) {
        Map<String, Integer> first = new HashMap<>();
        result.byInput().forEach((input, runs) -> runs.forEach(run -> first.merge(run, place(input), Math::min)));
        List<Run> runs = result.runs().stream()
                .sorted(Comparator.comparingInt(run -> first.getOrDefault(run.name(), Integer.MAX_VALUE)))
                .toList();
        return new LoadResult(runs, result.byInput(), result.problems());
    }

    private int place(Path input) {
        return places.getOrDefault(input, Integer.MAX_VALUE);
    }
}
