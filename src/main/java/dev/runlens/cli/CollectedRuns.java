package dev.runlens.cli;

import dev.runlens.read.collect.Collection;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What the inputs of a command hold together.
///
/// @param collection the runs, with unique names, in the order of the inputs
/// @param problems inputs, and files within them, that were rejected or held nothing
/// @param sources the files that were read and that nothing may overwrite; comparison JSON files, which a newer
///     comparison replaces, are not among them
record CollectedRuns(Collection collection, List<Finding> problems, Set<Path> sources) {
    /// Keeps copies.
    CollectedRuns {
        problems = List.copyOf(problems);
        sources = Set.copyOf(sources);
    }

    /// The runs.
    List<Run> runs() {
        return collection.runs();
    }

    /// The same with what a person knows of the runs.
    <X extends Exception> CollectedRuns completedBy(Collection.Person<X> person) throws X {
        return new CollectedRuns(collection.completedBy(person), problems, sources);
    }
}
