package dev.runlens.ui.keys;

import dev.runlens.text.Bundle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Lists the keys.
public final class KeysCard extends VBox {
    private final Button close;

    /// @param closed told that the card is done with
    public KeysCard(Bundle texts, List<Shortcut> shortcuts, Runnable closed) {
        setId("keys-card");
        getStyleClass().addAll("dialog-card", "keys-card");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("dialog-title");
        GridPane grid = new GridPane(24, 8);
        int row = 0;
        for (Shortcut shortcut : shortcuts) {
            Label keys = new Label(shortcut.keys().getDisplayText());
            keys.getStyleClass().add("key");
            grid.addRow(row++, keys, new Label(shortcut.words()));
        }
        close = new Button(texts.get("keys.close"));
        close.setId("keys-close");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> closed.run());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, grid, buttons);
    }

    /// Puts the focus where Enter closes the card.
    public void focusFirst() {
        close.requestFocus();
    }
}
