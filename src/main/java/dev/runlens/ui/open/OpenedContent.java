package dev.runlens.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;

/// Opens what a drop or the clipboard holds: its files, else the paths in its text, else the text itself.
///
/// @param paths given the paths, never an empty list
/// @param text given a text without a path in it
/// @param nothing told that there is neither
public record OpenedContent(Consumer<List<Path>> paths, Consumer<String> text, Runnable nothing) {
    /// Opens it.
    ///
    /// @return whether there was anything
    public boolean open(Clipboard content) {
        List<Path> found = DroppedPaths.in(content);
        String words = content.getString();
        boolean any = true;
        if (!found.isEmpty()) {
            paths.accept(found);
        } else if (words != null && !words.isBlank()) {
            text.accept(words);
        } else {
            nothing.run();
            any = false;
        }
        return any;
    }
}
