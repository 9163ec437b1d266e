package dev.runlens.ui.runs;

import dev.runlens.chart.StyleClasses;
import atlantafx.base.theme.Styles;
import dev.runlens.read.load.LoadItem;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.theme.HoverTip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An input in the list that is waiting, being read, rejected or cancelled.
final class InputRow extends HBox {
    private final Bundle texts;
    private final FontIcon icon = new FontIcon(Feather.CLOCK);
    private final Label name = new Label();
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = new Button();
    private final Button again = new Button();
    private @Nullable LoadItem shown;

    InputRow(Bundle texts, RunListActions actions) {
        this.texts = texts;
        getStyleClass().add("input-row");
        name.getStyleClass().add("run-name");
        HoverTip.on(name, name::getAccessibleHelp);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        state.setWrapText(true);
        state.getStyleClass().add("input-state");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("input-progress");
        for (Button button : new Button[] {stop, again}) {
            button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL, "row-button");
            button.setFocusTraversable(false);
        }
        again.setGraphic(new FontIcon(Feather.ROTATE_CW));
        stop.setGraphic(new FontIcon(Feather.X));
        again.setOnAction(event -> {
            if (shown != null) {
                actions.retry(shown.input());
            }
        });
        stop.setOnAction(event -> {
            if (shown != null && Board.isPending(shown)) {
                actions.cancel(shown.input());
            } else if (shown != null) {
                actions.dismiss(shown.input());
            }
        });
        layOut();
    }

    private void layOut() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox first = new HBox(2, name, spacer, again, stop);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, first, state, progress);
        name.setMinWidth(0);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox signs = new HBox(icon);
        signs.getStyleClass().add("input-signs");
        getChildren().addAll(signs, words);
    }

    /// A list asks for the height without saying the width, on which wrapped words depend.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? getPrefWidth() : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    void show(LoadItem item) {
        shown = item;
        boolean pending = Board.isPending(item);
        boolean reading = item.state() instanceof LoadItem.Parsing;
        String words = InputWords.state(item, texts);
        name.setText(InputWords.name(item));
        name.setAccessibleHelp(item.input().toString());
        state.setText(words);
        progress.setProgress(InputWords.progress(item));
        progress.setVisible(reading);
        progress.setManaged(reading);
        progress.setAccessibleText(words);
        again.setVisible(!pending);
        again.setManaged(!pending);
        again.setAccessibleText(texts.get("runs.retry", name.getText()));
        stop.setAccessibleText(texts.get(pending ? "runs.cancel" : "runs.dismiss", name.getText()));
        dress(item.state());
    }

    private void dress(LoadItem.State of) {
        switch (of) {
            case LoadItem.Queued queued -> dress(Feather.CLOCK, "input-waiting");
            case LoadItem.Parsing parsing -> dress(Feather.LOADER, "input-reading");
            case LoadItem.Loaded loaded -> dress(Feather.CHECK, "input-loaded");
            case LoadItem.Rejected rejected -> dress(Feather.X_CIRCLE, "input-rejected");
            case LoadItem.Cancelled cancelled -> dress(Feather.SLASH, "input-cancelled");
        }
    }

    private void dress(Feather sign, String styleClass) {
        icon.setIconCode(sign);
        StyleClasses.set(this, "input-row", styleClass);
    }
}
