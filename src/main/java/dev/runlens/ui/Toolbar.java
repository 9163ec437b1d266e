package dev.runlens.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The bar at the top: what gets runs in on the left, what changes the view and takes it away on the right.
final class Toolbar extends HBox {
    Toolbar(Node open, Node search, Node... right) {
        super(10);
        setId("toolbar");
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        getChildren().addAll(open, search, spacer);
        getChildren().addAll(right);
    }
}
