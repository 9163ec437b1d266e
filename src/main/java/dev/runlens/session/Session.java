package dev.runlens.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What was open, and how it was shown.
///
/// @param inputs the paths that were opened, in their order
/// @param runs what is kept of each run
/// @param removed runs of the inputs that the person took away
/// @param view how they were shown
/// @param logs the logs that a person gave to runs, each with the folder of its run
public record Session(
        List<Path> inputs, List<KeptRun> runs, List<KeptRun.Place> removed, KeptView view, Map<Path, Path> logs) {
    /// Nothing open.
    public static final Session EMPTY = new Session(List.of(), List.of(), KeptView.DEFAULT);

    /// Keeps copies.
    public Session {
        inputs = List.copyOf(inputs);
        runs = List.copyOf(runs);
        removed = List.copyOf(removed);
        logs = Map.copyOf(logs);
    }

    /// A session in which no run was taken away and no log was given to one.
    public Session(List<Path> inputs, List<KeptRun> runs, KeptView view) {
        this(inputs, runs, List.of(), view, Map.of());
    }

    /// Whether nothing was open.
    public boolean isEmpty() {
        return inputs.isEmpty();
    }
}
