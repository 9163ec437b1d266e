package dev.runlens.ui.answers;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One of two answers that stand side by side, which scrolls where it is long.
final class AnswerSide extends VBox {
    private static final double WIDTH = 380;
    private static final double HEIGHT = 300;

    /// @param id of the answer's text
    /// @param title which side it is, with whose it is where that may be seen
    AnswerSide(String id, String title, String text) {
        super(4);
        Label heading = new Label(title);
        heading.getStyleClass().add("verdict-section");
        Label answer = AnswersCard.wrapped(text);
        answer.setId(id);
        answer.setMaxWidth(WIDTH - 20);
        ScrollPane scroll = new ScrollPane(answer);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setAccessibleText(title);
        scroll.getStyleClass().add("vote-answer");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(heading, scroll);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
