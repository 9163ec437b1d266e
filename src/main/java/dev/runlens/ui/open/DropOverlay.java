package dev.runlens.ui.open;

import dev.runlens.text.Bundle;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Covers the window while something that can be opened is dragged over it.
public final class DropOverlay extends StackPane {
    /// A hidden overlay.
    public DropOverlay(Bundle texts) {
        setId("drop-overlay");
        getStyleClass().add("drop-overlay");
        Label title = new Label(texts.get("drop.title"));
        title.getStyleClass().add("drop-overlay-title");
        Label detail = new Label(texts.get("drop.detail"));
        detail.getStyleClass().add("drop-overlay-detail");
        FontIcon icon = new FontIcon(Feather.DOWNLOAD);
        icon.getStyleClass().add("drop-overlay-icon");
        VBox words = new VBox(8, icon, title, detail);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("drop-overlay-frame");
        getChildren().add(words);
    }
}
