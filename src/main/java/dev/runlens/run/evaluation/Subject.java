package dev.runlens.run.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whoever answered: a run's file, a base model, any named model.
///
/// @param name unique within an evaluation
/// @param model the model as the file names it; null where it does not
/// @param adapter the adapter as the file names it; null where it names none
/// @param sources the files that its answers were read from
public record Subject(String name, @Nullable String model, @Nullable String adapter, List<Path> sources) {
    /// Keeps a copy.
    public Subject {
        sources = List.copyOf(sources);
    }

    /// What a saved file of a run is called.
    public static String ofFile(String run, long iteration) {
        return run + "@" + iteration;
    }

    /// The same under another name.
    public Subject named(String other) {
        return new Subject(other, model, adapter, sources);
    }
}
