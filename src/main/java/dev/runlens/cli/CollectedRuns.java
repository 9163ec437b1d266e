package dev.runlens.cli;

import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What the inputs of a command hold together.
///
/// @param runs with unique names, in the order of the inputs
/// @param problems inputs, and files within them, that were rejected or held nothing
/// @param sources the files that were read and that nothing may overwrite; comparison JSON files, which a newer
///     comparison replaces, are not among them
record CollectedRuns(List<Run> runs, List<Finding> problems, Set<Path> sources) {
    /// Keeps copies.
    CollectedRuns {
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
        sources = Set.copyOf(sources);
    }

    /// The same with other runs.
    CollectedRuns withRuns(List<Run> others) {
        return new CollectedRuns(others, problems, sources);
    }
}
