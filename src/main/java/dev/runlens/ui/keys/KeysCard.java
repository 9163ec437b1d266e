package dev.runlens.ui.keys;

import dev.runlens.text.Bundle;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Lists the keys.
public final class KeysCard extends VBox {
    /// Between the words of one half and the keys of the other, so that a key is read with its own.
    private static final double APART = 20;

    private final Button close;

    /// @param closed told that the card is done with
    public KeysCard(Bundle texts, List<Shortcut> shortcuts, Runnable closed) {
        setId("keys-card");
        getStyleClass().addAll("dialog-card", "keys-card");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("dialog-title");
        ScrollPane scroll = new ScrollPane(grid(shortcuts));
        scroll.setId("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(title.getText());
        close = new Button(texts.get("keys.close"));
        close.setId("keys-close");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> closed.run());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll, buttons);
    }

    /// In two columns, which fit into a low window.
    private static GridPane grid(List<Shortcut> shortcuts) {
        GridPane grid = new GridPane(12, 7);
        int rows = (shortcuts.size() + 1) / 2;
        for (int i = 0; i < shortcuts.size(); i++) {
            Shortcut shortcut = shortcuts.get(i);
            Label keys = new Label(shortcut.keys().getDisplayText());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            Label words = new Label(shortcut.words());
            words.setMinWidth(USE_PREF_SIZE);
            words.setPadding(new Insets(0, i < rows ? APART : 0, 0, 0));
            grid.add(keys, i / rows * 2, i % rows);
            grid.add(words, i / rows * 2 + 1, i % rows);
        }
        return grid;
    }

    /// Puts the focus where Enter closes the card.
    public void focusFirst() {
        close.requestFocus();
    }
}
