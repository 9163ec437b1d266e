package dev.runlens.ui.answers;

import dev.runlens.analyze.answers.vote.Ballot;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One of two answers that stand side by side, which scrolls where it is long.
final class AnswerSide extends VBox {
    private static final double WIDTH = 380;
    private static final int LETTERS = 55;
    private static final double LINE = 18;
    private static final double AIR = 26;
    private static final double LEAST = 100;

    /// @param id of the answer's text
    /// @param title which side it is, with whose it is where that may be seen
    /// @param height of the answer's part
    AnswerSide(String id, String title, String text, ObservableValue<Double> height) {
        super(4);
        Label heading = new Label(title);
        heading.getStyleClass().add("verdict-section");
        Label answer = AnswersCard.wrapped(text);
        answer.setId(id);
        ScrollPane scroll = new ScrollPane(answer);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.prefViewportHeightProperty().bind(height);
        scroll.setAccessibleText(title);
        scroll.getStyleClass().add("vote-answer");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(heading, scroll);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /// About the height that the longest of all answers needs: one for the whole vote, so that nothing moves between two.
    static double longest(List<Ballot> ballots) {
        return ballots.stream()
                .flatMap(ballot -> Stream.of(ballot.left(), ballot.right()))
                .mapToDouble(AnswerSide::needs)
                .reduce(LEAST, Math::max);
    }

    private static double needs(String text) {
        return text.lines().mapToInt(line -> line.length() / LETTERS + 1).sum() * LINE + AIR;
    }
}
