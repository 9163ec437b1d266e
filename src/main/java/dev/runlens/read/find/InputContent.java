package dev.runlens.read.find;

import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import java.nio.file.Path;
import java.util.List;

/// Everything that was read from one input: a path the user gave.
///
/// @param input the path as given
/// @param folder whether it is a folder that was walked, rather than a file that was named
/// @param sources what its files give
/// @param problems files that should have been read and could not be, or that the input held nothing
/// @param seen what became of every file, in the order of the walk
public record InputContent(
        Path input, boolean folder, List<SourceContent> sources, List<Finding> problems, List<SeenFile> seen) {
    /// Keeps copies.
    public InputContent {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        seen = List.copyOf(seen);
    }

    /// Content whose files nobody asks about.
    public InputContent(Path input, boolean folder, List<SourceContent> sources, List<Finding> problems) {
        this(input, folder, sources, problems, List.of());
    }
}
