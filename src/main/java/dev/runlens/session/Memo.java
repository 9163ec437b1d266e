package dev.runlens.session;

import java.util.List;

/// What a person wrote of a run. Kept by the place of the run, whatever session it is opened in.
///
/// @param name what it is called; empty for the name that it was read under
/// @param note any text; empty where there is none
/// @param tags words to find it by
public record Memo(String name, String note, List<String> tags) {
    /// Nothing was written.
    public static final Memo NONE = new Memo("", "", List.of());

    /// Keeps a copy.
    public Memo {
        tags = List.copyOf(tags);
    }

    /// The same of a run with another name.
    public Memo named(String other) {
        return new Memo(other, note, tags);
    }

    /// Whether nothing was written.
    public boolean isEmpty() {
        return name.isEmpty() && note.isEmpty() && tags.isEmpty();
    }
}
