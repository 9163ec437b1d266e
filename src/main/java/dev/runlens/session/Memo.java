package dev.runlens.session;

import java.util.List;

/// What a person wrote of a run. Kept by the place of the run, whatever session it is opened in.
///
/// @param note any text; empty where there is none
/// @param tags words to find it by
public record Memo(String note, List<String> tags) {
    /// Nothing was written.
    public static final Memo NONE = new Memo("", List.of());

    /// Keeps a copy.
    public Memo {
        tags = List.copyOf(tags);
    }

    /// Whether nothing was written.
    public boolean isEmpty() {
        return note.isEmpty() && tags.isEmpty();
    }
}
