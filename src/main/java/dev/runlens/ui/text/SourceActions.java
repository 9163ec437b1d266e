package dev.runlens.ui.text;

import java.nio.file.Path;

/// What can be done with the place that something came from.
public interface SourceActions {
    /// Puts a text into the clipboard, such as a file and a line.
    void copy(String text);

    /// Says that something is in the clipboard now.
    void say(String words);

    /// Opens a file with the program that the system has for it.
    void open(Path file);

    /// Shows a file in the file manager.
    void reveal(Path file);
}
