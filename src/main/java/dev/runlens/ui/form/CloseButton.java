package dev.runlens.ui.form;

import dev.runlens.text.Bundle;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The end of a card that only tells something: Enter closes it.
public final class CloseButton extends HBox {
    /// @param card its id; the button is called `card-close`
    /// @param closed told that the card is done with
    public CloseButton(Bundle texts, String card, Runnable closed) {
        Button close = new Button(texts.get("findings.close"));
        close.setId(card + "-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> closed.run());
        getChildren().add(close);
        setAlignment(Pos.CENTER_RIGHT);
    }
}
