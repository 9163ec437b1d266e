package dev.runlens.ui.state;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Answers that were found in what was opened.
///
/// @param files those with answers, by the input that they were found in
/// @param shown whether what they say is shown over the window
public record FoundAnswers(SequencedMap<Path, List<Path>> files, boolean shown) {
    /// Keeps a copy in the same order.
    public FoundAnswers {
        files = new LinkedHashMap<>(files);
    }
}
