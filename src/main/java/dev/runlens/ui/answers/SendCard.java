package dev.runlens.ui.answers;

import dev.runlens.ask.Sending;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.FormButtons;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks whether something may leave this machine, and says what.
public final class SendCard extends VBox {
    private final FormButtons buttons;

    /// @param sent told that it may
    /// @param closed given this card once it is done with
    public SendCard(Bundle texts, Sending sending, Runnable sent, Consumer<Region> closed) {
        setId("send-card");
        getStyleClass().addAll("dialog-card", "ask-form");
        Label title = new Label(texts.get("ask.sendTitle", sending.address().getHost()));
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        VBox said = new VBox(6);
        said.setId("send-said");
        sending.leaving().forEach(sentence -> said.getChildren()
                .add(AnswersCard
                        .wrapped(sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".")));
        buttons = new FormButtons("send", texts.get("ask.send"), texts.get("ask.cancel"), () -> {
            sent.run();
            return true;
        }, () -> closed.accept(this));
        getChildren().addAll(title, said, buttons);
    }

    /// Puts the focus where Enter sends.
    public void focusFirst() {
        buttons.take().requestFocus();
    }
}
