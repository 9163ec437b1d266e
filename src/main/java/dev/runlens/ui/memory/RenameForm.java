package dev.runlens.ui.memory;

import dev.runlens.text.Bundle;
import dev.runlens.ui.form.FormButtons;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for another name of a run. An empty one gives back the name that it was read under.
public final class RenameForm extends VBox {
    private final TextField name = new TextField();

    /// @param run its name
    /// @param others the names of the other runs, which it cannot have
    /// @param named given the new name; empty for the one it was read under
    /// @param closed told that the form is done, saved or not
    public RenameForm(Bundle texts, String run, Set<String> others, Consumer<String> named, Runnable closed) {
        setId("rename-form");
        getStyleClass().add("dialog-card");
        Label title = new Label(texts.get("rename.title", run));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        Label help = new Label(texts.get("rename.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        name.setId("rename-name");
        name.setText(run);
        name.setPromptText(texts.get("rename.prompt"));
        name.setAccessibleText(texts.get("rename.name"));
        Label taken = new Label();
        taken.setId("rename-taken");
        taken.getStyleClass().add("form-problem");
        var isTaken = Bindings.createBooleanBinding(
                () -> others.contains(name.getText().strip()), name.textProperty());
        taken.textProperty().bind(Bindings.when(isTaken).then(texts.get("rename.taken")).otherwise(""));
        FormButtons buttons = new FormButtons("rename", texts.get("memo.save"), texts.get("memo.cancel"), () -> {
            named.accept(name.getText().strip());
            return true;
        }, closed);
        buttons.take().disableProperty().bind(isTaken);
        getChildren().addAll(title, help, name, taken, buttons);
    }

    /// Puts the focus into the name, all of it selected.
    public void focusFirst() {
        name.requestFocus();
        name.selectAll();
    }
}
