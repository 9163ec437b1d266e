package dev.runlens.cli;

import java.nio.file.Path;
import java.util.List;

/// The door to the window.
@FunctionalInterface
public interface Window {
    /// Opens the window and returns when it is closed.
    ///
    /// @param inputs folders and files to load at once; may be empty
    /// @throws RuntimeException when the toolkit cannot open a window here
    void open(List<Path> inputs);
}
