package dev.runlens.ui.notice;

import dev.runlens.text.Bundle;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says what could not be done, and why.
public final class FailureCard extends VBox {
    private final Button close;

    /// @param what what could not be done
    /// @param reason one sentence
    /// @param closed told that the card is done with
    public FailureCard(Bundle texts, String what, String reason, Runnable closed) {
        setId("failure-card");
        getStyleClass().addAll("dialog-card", "failure-card");
        FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
        icon.getStyleClass().add("severity-error");
        Label title = new Label(what);
        title.getStyleClass().add("dialog-title");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(10, icon, title);
        head.setAlignment(Pos.CENTER_LEFT);
        Label why = new Label(reason);
        why.setId("failure-reason");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        close = new Button(texts.get("notice.close"));
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> closed.run());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, why, buttons);
    }

    /// Puts the focus where Enter closes the card.
    public void focusFirst() {
        close.requestFocus();
    }
}
