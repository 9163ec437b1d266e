package dev.runlens.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;

/// The ways to open something that are not a drop.
public final class OpenCommands {
    private final FileDialogs dialogs;
    private final Supplier<Optional<Path>> samples;
    private final Consumer<List<Path>> opened;

    /// @param samples where the sample runs are; empty where there are none
    /// @param opened given what to open, never an empty list
    public OpenCommands(FileDialogs dialogs, Supplier<Optional<Path>> samples, Consumer<List<Path>> opened) {
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

    /// Opens the paths that were copied.
    public void paste() {
        open(DroppedPaths.in(Clipboard.getSystemClipboard()));
    }

    /// Whether there are sample runs.
    public boolean hasSamples() {
        return samples.get().isPresent();
    }

    private void open(List<Path> paths) {
        if (!paths.isEmpty()) {
            opened.accept(paths);
        }
    }
}
