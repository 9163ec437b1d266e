package dev.runlens.ui.theme;

import java.util.Objects;
import javafx.scene.Parent;

/// RunLens' own stylesheet, which everything with a scene of its own must be given.
public final class Stylesheet {
    private Stylesheet() {}

    /// Gives a root the stylesheet.
    public static void addTo(Parent root) {
        root.getStylesheets()
                .add(Objects.requireNonNull(Stylesheet.class.getResource("/dev/runlens/ui/runlens.css"))
                        .toExternalForm());
    }
}
