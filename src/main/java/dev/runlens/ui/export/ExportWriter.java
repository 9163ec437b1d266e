package dev.runlens.ui.export;

import java.io.IOException;
import java.nio.file.Path;

/// Writes one kind of file. Called on a background thread.
@FunctionalInterface
public interface ExportWriter {
    /// Writes what is shown to a file, whole or not at all.
    ///
    /// @throws IOException when it cannot be written; the message is for the user
    void write(ExportView view, Path file) throws IOException;
}
