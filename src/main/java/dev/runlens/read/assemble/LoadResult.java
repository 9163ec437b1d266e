package dev.runlens.read.assemble;

import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The runs that some inputs hold together.
///
/// @param runs in the order of the inputs; their names are unique
/// @param byInput for each input the names of the runs that it gave something to; empty for an input that gave nothing
/// @param problems inputs, and files within them, that were rejected or held nothing, each with the reason
public record LoadResult(List<Run> runs, Map<Path, List<String>> byInput, List<Finding> problems) {
    /// Nothing loaded.
    public static final LoadResult EMPTY = new LoadResult(List.of(), Map.of(), List.of());

    /// Keeps copies.
    public LoadResult {
        runs = List.copyOf(runs);
        byInput = Map.copyOf(byInput);
        problems = List.copyOf(problems);
    }
}
