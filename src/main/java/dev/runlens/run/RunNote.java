package dev.runlens.run;

import java.util.List;

/// What a person wrote of a run, to stand beside it in reports.
///
/// @param text any text, of one line or more; empty where there is none
/// @param tags words to find the run by
public record RunNote(String text, List<String> tags) {
    /// Nothing was written.
    public static final RunNote NONE = new RunNote("", List.of());

    /// Keeps a copy.
    public RunNote {
        tags = List.copyOf(tags);
    }
}
