package dev.runlens.ui.theme;

import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;

/// RunLens' own look, for a scene and the popups over it.
public final class Stylesheet {
    private Stylesheet() {}

    /// Gives a scene the look. Where the system cannot show windows with holes, popups go without shadows and round
    /// corners, which would be boxes there.
    public static void addTo(Scene scene) {
        scene.getStylesheets().add(resource("runlens.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(resource("opaque.css"));
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Stylesheet.class.getResource("/dev/runlens/ui/" + name))
                .toExternalForm();
    }
}
