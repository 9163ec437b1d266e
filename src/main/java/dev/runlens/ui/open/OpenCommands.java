package dev.runlens.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;

/// The ways to open something that are not a drop.
public final class OpenCommands {
    private final FileDialogs dialogs;
    private final Supplier<Optional<Path>> samples;
    private final OpenedContent opened;

    /// @param samples where the sample runs are; empty where there are none
    /// @param opened opens what is chosen or was copied
    public OpenCommands(FileDialogs dialogs, Supplier<Optional<Path>> samples, OpenedContent opened) {
        this.dialogs = dialogs;
        this.samples = samples;
        this.opened = opened;
    }

    /// Asks for files.
    public void files() {
        open(dialogs.chooseFiles());
    }

    /// Asks for a folder.
    public void folder() {
        open(dialogs.chooseFolder().stream().toList());
    }

    /// Opens the sample runs.
    public void samples() {
        open(samples.get().stream().toList());
    }

    /// Opens the paths or the text that were copied.
    public void paste() {
        opened.open(Clipboard.getSystemClipboard());
    }

    /// Whether there are sample runs.
    public boolean hasSamples() {
        return samples.get().isPresent();
    }

    private void open(List<Path> paths) {
        if (!paths.isEmpty()) {
            opened.paths().accept(paths);
        }
    }
}
