package dev.runlens.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files. Blocks while the dialog is open; call on the FX thread.
public interface FileDialogs {
    /// Files to open; empty when the user thought better of it.
    List<Path> chooseFiles();

    /// A folder to open.
    Optional<Path> chooseFolder();

    /// A file to write.
    ///
    /// @param suggestion its name, if the user has no other wish; its extension is the kind of file
    Optional<Path> chooseTarget(String suggestion);
}
