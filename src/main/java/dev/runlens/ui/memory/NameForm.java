package dev.runlens.ui.memory;

import dev.runlens.text.Bundle;
import dev.runlens.ui.form.FormButtons;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
        FormButtons buttons = new FormButtons("session", texts.get("session.save"), texts.get("session.cancel"), () -> {
            named.accept(name.getText());
            return true;
        }, closed);
        buttons.take().disableProperty().bind(name.textProperty().map(String::isBlank));
        getChildren().addAll(title, name, buttons);
    }

    /// Puts the focus into the name.
    void focusFirst() {
        name.requestFocus();
    }
}
