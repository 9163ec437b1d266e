package dev.runlens.ui.status;

import dev.runlens.read.load.LoadItem;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.RunActivities;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// How much is loaded, and what is going on.
public final class StatusBar extends HBox {
    private final Bundle texts;
    private final Label summary = new Label();
    private final Hyperlink files = new Hyperlink();
    private final Hyperlink warnings = new Hyperlink();
    private final Label task = new Label();
    private final Label activity = new Label();
    private final RunActivities activities;
    private final PictureWatch watch;
    private final ProgressBar progress = new ProgressBar();

    /// A bar that follows the model's board.
    ///
    /// @param watch how long loading took
    public StatusBar(Bundle texts, DashboardModel model, PictureWatch watch, Offers offers) {
        this.texts = texts;
        this.watch = watch;
        setId("status-bar");
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        summary.setId("status-summary");
        link(warnings, "status-warnings", offers.findings());
        link(files, "status-files", offers.files());
        task.setId("status-task");
        progress.setId("status-progress");
        summary.setMinWidth(0);
        task.setMinWidth(USE_PREF_SIZE);
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox toggles = new HBox(2);
        toggles.getChildren().addAll(offers.toggles());
        toggles.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(toggles, summary, files, spacer, warnings, activity, task, progress);
        activity.setId("status-activity");
        activity.setMinWidth(USE_PREF_SIZE);
        activity.textProperty().bind(model.activityProperty());
        hideWhatSaysNothing();
        this.activities = model.activities();
        model.boardProperty().subscribe(this::show);
        model.boardProperty().subscribe(new Announcement(texts, this::announce)::look);
        watch.timeProperty().subscribe((before, now) -> summarise(model.boardProperty().get()));
        model.judgedProperty().subscribe(this::warn);
        activities.allProperty().subscribe((before, now) -> warn(model.judgedProperty().get()));
    }

    /// What is at hand in the bar.
    ///
    /// @param findings shows all warnings
    /// @param files shows the files that were looked at
    /// @param toggles collapse panes and bring them back
    public record Offers(Runnable findings, Runnable files, List<? extends Node> toggles) {}

    private void hideWhatSaysNothing() {
        for (Labeled label : new Labeled[] {files, warnings, activity, task}) {
            // What says nothing is no stop for the Tab key either.
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
    }

    /// Regions that speak up by themselves the toolkit has none. Of a node without the focus it tells the system one thing
    /// alone, that its text has changed: on Windows as the value of the element, on macOS as a change of its value, and
    /// both only of nodes that are texts to it, as labels are.
    private void announce(String words) {
        summary.setAccessibleText(words);
        summary.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static void link(Hyperlink link, String id, Runnable action) {
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
    }

    private void show(@Nullable Board board) {
        boolean busy = board != null && board.pending() > 0;
        summarise(board);
        files.setText(board == null ? "" : StatusWords.files(board, texts));
        boolean judging = board != null && board.progress().judging();
        task.setText(
                board == null || !busy
                        ? judging ? texts.get("status.judging") : ""
                        : texts.get("status.reading", board.pending()));
        progress.setVisible(busy || judging);
        progress.setManaged(busy || judging);
        progress.setProgress(board == null ? 0 : judging && !busy ? ProgressBar.INDETERMINATE_PROGRESS : done(board));
        progress.setAccessibleText(task.getText());
    }

    private void summarise(@Nullable Board board) {
        summary.setText(board == null || board.items().isEmpty()
                ? texts.get("status.ready")
                : StatusWords.of(board, watch.timeProperty().get(), texts));
    }

    private void warn(Judged judged) {
        warnings.setText(StatusWords.warnings(judged, activities, texts));
    }

    /// How much of the inputs is read, each counted the same.
    private static double done(Board board) {
        return board.items().stream()
                .mapToDouble(item -> switch (item.state()) {
                    case LoadItem.Queued queued -> 0;
                    case LoadItem.Parsing parsing -> Math.max(0, parsing.share());
                    case LoadItem.Loaded loaded -> 1;
                    case LoadItem.Rejected rejected -> 1;
                    case LoadItem.Cancelled cancelled -> 1;
                })
                .average()
                .orElse(0);
    }
}
