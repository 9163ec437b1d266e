package dev.runlens.ui.theme;

import dev.runlens.chart.ScreenTypeface;
import java.util.Objects;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// RunLens' own look, for a scene and the popups over it.
public final class Stylesheet {
    private Stylesheet() {}

    /// Gives the scene of a node the look. Where the system cannot show windows with holes, popups go without shadows and
    /// round corners, which would be boxes there.
    ///
    /// @param appearance whose page the scene is filled with, where nothing is painted yet
    public static void follow(Node root, ObservableValue<Appearance> appearance) {
        root.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(shown -> {
            addTo(shown);
            appearance.subscribe(now -> shown.setFill(now.grounds().page()));
        }));
    }

    /// Gives a scene the look, once.
    public static void addTo(Scene scene) {
        ScreenTypeface.faces();
        String own = resource("runlens.css");
        if (scene.getStylesheets().contains(own)) {
            return;
        }
        scene.getStylesheets().add(own);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(resource("opaque.css"));
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Stylesheet.class.getResource("/dev/runlens/ui/" + name))
                .toExternalForm();
    }
}
