package dev.runlens.session;

import java.nio.file.Path;
import java.util.List;

/// What was open, and how it was shown.
///
/// @param inputs the paths that were opened, in their order
/// @param runs what is kept of each run
/// @param view how they were shown
public record Session(List<Path> inputs, List<KeptRun> runs, KeptView view) {
    /// Nothing open.
    public static final Session EMPTY = new Session(List.of(), List.of(), KeptView.DEFAULT);

    /// Keeps copies.
    public Session {
        inputs = List.copyOf(inputs);
        runs = List.copyOf(runs);
    }

    /// Whether nothing was open.
    public boolean isEmpty() {
        return inputs.isEmpty();
    }
}
