package dev.runlens.read;

import dev.runlens.run.Finding;
import java.nio.file.Path;
import java.util.List;

/// Everything that was read from one input: a path the user gave.
///
/// @param input the path as given
/// @param folder whether it is a folder that was walked, rather than a file that was named
/// @param sources what its files give
/// @param problems files that should have been read and could not be, or that the input held nothing
public record InputContent(Path input, boolean folder, List<SourceContent> sources, List<Finding> problems) {
    /// Keeps copies.
    public InputContent {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }
}
