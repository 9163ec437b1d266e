package dev.runlens.ui.text;

import java.nio.file.Path;

/// What can be done with the place that something came from.
public interface SourceActions {
    /// Puts a text into the clipboard, such as a file and a line.
    void copy(String text);

    /// Shows a file in the file manager.
    void reveal(Path file);
}
