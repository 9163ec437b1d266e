package dev.runlens.ui.answers;

import dev.runlens.text.Bundle;
import dev.runlens.ui.form.FormButtons;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks who votes: the votes of several persons are counted together, and each is asked for what others have decided too.
public final class VoterForm extends VBox {
    private final TextField name;

    /// @param voter who voted last; empty for nobody, or for one without a name
    /// @param taken given who votes now
    /// @param closed given this form once it is done, taken or not
    public VoterForm(Bundle texts, String voter, Consumer<String> taken, Consumer<Region> closed) {
        setId("voter-form");
        getStyleClass().addAll("dialog-card", "ask-form");
        Label title = new Label(texts.get("voter.title"));
        title.getStyleClass().add("dialog-title");
        Label help = new Label(texts.get("voter.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        name = new TextField(voter);
        name.setId("voter-name");
        name.setPromptText(texts.get("voter.none"));
        Label label = new Label(texts.get("voter.name"));
        label.setLabelFor(name);
        getChildren().addAll(title, help, new VBox(4, label, name),
                new FormButtons("voter", texts.get("voter.begin"), texts.get("ask.cancel"), () -> {
                    taken.accept(name.getText().strip());
                    return true;
                }, () -> closed.accept(this)));
    }

    /// Puts the cursor into the name.
    public void focusFirst() {
        name.requestFocus();
    }
}
