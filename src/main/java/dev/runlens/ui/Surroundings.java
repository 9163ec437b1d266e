package dev.runlens.ui;

import java.nio.file.Path;
import java.util.Optional;

/// What the window needs of the machine it runs on.
public interface Surroundings {
    /// The folder of the sample runs; empty where there is none.
    Optional<Path> samples();

    /// Shows a file in the system's file manager. Returns at once.
    void reveal(Path file);
}
