package dev.runlens.ui.answers;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How far asking a server is, with a way to stop it.
public final class AskingCard extends VBox {
    private final Bundle texts;
    private final Label now = new Label();
    private final Label failure = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button hide;

    /// How far it is.
    ///
    /// @param done questions of all models that are answered or failed
    /// @param of how many there are
    /// @param failed how many failed
    /// @param model who is asked
    /// @param failure why the last one that failed did; empty where none did
    public record State(int done, int of, int failed, String model, String failure) {}

    /// @param stop stops asking; what is answered stays
    /// @param hidden takes the card away while asking goes on
    public AskingCard(Bundle texts, Runnable stop, Runnable hidden) {
        this.texts = texts;
        setId("asking-card");
        getStyleClass().addAll("dialog-card", "ask-form");
        Label title = new Label(texts.get("ask.asking"));
        title.getStyleClass().add("dialog-title");
        now.setId("asking-now");
        now.setText(texts.get("ask.waiting"));
        failure.setId("asking-failure");
        failure.getStyleClass().add("form-wrong");
        failure.setWrapText(true);
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("ask.asking"));
        Button halt = new Button(texts.get("ask.stop"));
        halt.setId("asking-stop");
        halt.setOnAction(event -> stop.run());
        hide = new Button(texts.get("ask.hide"));
        hide.setId("asking-hide");
        hide.setCancelButton(true);
        hide.setOnAction(event -> hidden.run());
        HBox buttons = new HBox(10, halt, hide);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, now, bar, failure, buttons);
    }

    /// Puts the focus where Enter does no harm.
    public void focusFirst() {
        hide.requestFocus();
    }

    /// Shows how far it is.
    public void show(State state) {
        now.setText(texts.get("ask.now", VisibleText.of(state.model()), Numbers.count(state.done()),
                Numbers.count(state.of())));
        bar.setProgress(state.of() == 0 ? 0 : (double) state.done() / state.of());
        failure.setText(state.failed() == 0 ? ""
                : texts.get("ask.failed", Numbers.count(state.failed()), VisibleText.of(state.failure())));
    }
}
