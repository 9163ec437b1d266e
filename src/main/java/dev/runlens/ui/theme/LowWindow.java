package dev.runlens.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Whether a window is low: what can be told in fewer lines then is, so that curves and table keep their room.
public final class LowWindow {
    private static final double LOW = 680;

    private LowWindow() {}

    /// Whether the window that a node is in is low; null while it is in none.
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty().flatMap(Scene::heightProperty).map(height -> height.doubleValue() < LOW);
    }

    /// Whether the window that a node is in is low just now.
    public static boolean isAround(Node node) {
        return node.getScene() != null && node.getScene().getHeight() < LOW;
    }
}
