package dev.runlens.ui.memory;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks under which name to save a session.
final class NameForm extends VBox {
    private final TextField name = new TextField();

    /// @param named given the name, which is not blank
    /// @param closed told that the form is done, saved or not
    NameForm(Bundle texts, Consumer<String> named, Runnable closed) {
        setId("name-form");
        getStyleClass().add("dialog-card");
        Label title = new Label(texts.get("session.saveTitle"));
        title.getStyleClass().add("dialog-title");
        name.setId("session-name");
        name.setAccessibleText(texts.get("session.name"));
        name.setPromptText(texts.get("session.name"));
        Button save = new Button(texts.get("session.save"));
        save.setId("session-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(event -> {
            named.accept(name.getText());
            closed.run();
        });
        Button cancel = new Button(texts.get("session.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> closed.run());
        HBox buttons = new HBox(10, cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, name, buttons);
    }

    /// Puts the focus into the name.
    void focusFirst() {
        name.requestFocus();
    }
}
