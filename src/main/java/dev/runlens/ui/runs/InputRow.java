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
    private final Button stop;
    private final HBox first;
    private final VBox words;
    private final RunListActions actions;
    private @Nullable Label place;
    private @Nullable ProgressBar progress;
    private @Nullable Button again;
    private @Nullable LoadItem shown;

    InputRow(Bundle texts, RunListActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("input-row");
        shorten(name, "run-name");
        HoverTip.on(state, this::told);
        state.setWrapText(true);
        state.getStyleClass().add("input-state");
        stop = button(Feather.X, this::stop);
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        first = new HBox(2, name, spacer, stop);
        first.setAlignment(Pos.CENTER_LEFT);
        words = new VBox(2, first, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox signs = new HBox(icon);
        signs.getStyleClass().add("input-signs");
        getChildren().addAll(signs, words);
    }

    private void shorten(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(0);
        HoverTip.on(label, this::told);
    }

    private String told() {
        return shown == null ? "" : shown.input() + "\n" + state.getText();
    }

    private static Button button(Feather sign, Runnable action) {
        Button button = new Button();
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL, "row-button");
        button.setFocusTraversable(false);
        button.setGraphic(new FontIcon(sign));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void stop() {
        if (shown != null && Board.isPending(shown)) {
            actions.cancel(shown.input());
        } else if (shown != null) {
            actions.dismiss(shown.input());
        }
    }

    private void retry() {
        if (shown != null) {
            actions.retry(shown.input());
        }
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
        String said = InputWords.state(item, texts);
        name.setText(InputWords.name(item));
        name.setAccessibleHelp(item.input().toString());
        state.setText(said);
        showPlace(InputWords.place(item));
        showProgress(item, said);
        showAgain(!pending);
        stop.setAccessibleText(texts.get(pending ? "runs.cancel" : "runs.dismiss", name.getText()));
        dress(item.state());
    }

    // Made when there is something for them to show: the first line of a list is styled while the window waits.

    private void showPlace(String path) {
        if (place == null && !path.isEmpty()) {
            place = new Label();
            shorten(place, "input-place");
            words.getChildren().add(words.getChildren().indexOf(state), place);
        }
        if (place != null) {
            place.setText(path);
            place.setVisible(!path.isEmpty());
            place.setManaged(!path.isEmpty());
        }
    }

    private void showProgress(LoadItem item, String said) {
        boolean reading = item.state() instanceof LoadItem.Parsing;
        if (progress == null && reading) {
            progress = new ProgressBar();
            progress.setMaxWidth(Double.MAX_VALUE);
            progress.getStyleClass().add("input-progress");
            words.getChildren().add(progress);
        }
        if (progress != null) {
            progress.setProgress(InputWords.progress(item));
            progress.setVisible(reading);
            progress.setManaged(reading);
            progress.setAccessibleText(said);
        }
    }

    private void showAgain(boolean on) {
        if (again == null && on) {
            again = button(Feather.ROTATE_CW, this::retry);
            first.getChildren().add(first.getChildren().indexOf(stop), again);
        }
        if (again != null) {
            again.setVisible(on);
            again.setManaged(on);
            again.setAccessibleText(texts.get("runs.retry", name.getText()));
        }
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
