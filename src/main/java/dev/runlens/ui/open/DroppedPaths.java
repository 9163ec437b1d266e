package dev.runlens.ui.open;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;

/// What a drop or the clipboard holds, as paths: its files, else the paths in its text.
public final class DroppedPaths {
    private DroppedPaths() {}

    /// Whether there is something that may be a path. Cheap: asked at every move of the mouse during a drag.
    public static boolean mayBeIn(Clipboard content) {
        return content.hasFiles() || content.hasString();
    }

    /// The paths, in order; empty when there are none.
    public static List<Path> in(Clipboard content) {
        if (content.hasFiles()) {
            return content.getFiles().stream().map(File::toPath).toList();
        }
        String text = content.getString();
        return text == null ? List.of() : PastedPaths.in(text);
    }
}
