package dev.runlens.ui.runs;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.ShownRun;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything strange about a run, the weighty first, each with its file and line.
public final class FindingsCard extends VBox {
    private static final double WIDTH = 560;
    private static final double ROW_HEIGHT = 52;
    private static final int MOST_ROWS = 7;

    private final ListView<Finding> list = new ListView<>();

    /// @param closed told that the card is done with
    public FindingsCard(Bundle texts, ShownRun run, Runnable closed) {
        setId("findings-card");
        getStyleClass().add("dialog-card");
        setPrefWidth(WIDTH);
        List<Finding> findings = run.run().findings().stream()
                .sorted(Comparator.comparing((Finding finding) -> finding.code().severity())
                        .reversed())
                .toList();
        Label title = new Label(texts.get("findings.title", findings.size()));
        title.getStyleClass().add("dialog-title");
        Label of = new Label(run.name());
        of.getStyleClass().add("muted");
        of.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        list.setId("findings");
        list.getItems().setAll(findings);
        list.setCellFactory(view -> new FindingCell());
        list.setPrefHeight(Math.min(findings.size(), MOST_ROWS) * ROW_HEIGHT + 4);
        list.setAccessibleText(title.getText() + " " + run.name());
        Button close = new Button(texts.get("findings.close"));
        close.setId("findings-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> closed.run());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(new VBox(2, title, of), list, buttons);
    }

    /// Puts the focus where the arrow keys scroll.
    public void focusFirst() {
        list.requestFocus();
    }

    private static final class FindingCell extends ListCell<Finding> {
        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setPrefWidth(0);
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            Label message = new Label(finding.message());
            message.setWrapText(true);
            VBox words = new VBox(2, message);
            HBox.setHgrow(words, Priority.ALWAYS);
            if (finding.origin() != null) {
                Label origin = new Label(finding.origin().toString());
                origin.getStyleClass().add("finding-origin");
                origin.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                words.getChildren().add(origin);
            }
            setGraphic(new HBox(8, icon(finding.code().severity()), words));
        }

        private static FontIcon icon(FindingCode.Severity severity) {
            FontIcon icon = new FontIcon(
                    switch (severity) {
                        case NOTE -> Feather.INFO;
                        case WARNING -> Feather.ALERT_TRIANGLE;
                        case ERROR -> Feather.X_CIRCLE;
                    });
            icon.getStyleClass()
                    .add(
                            switch (severity) {
                                case NOTE -> "severity-note";
                                case WARNING -> "severity-warning";
                                case ERROR -> "severity-error";
                            });
            return icon;
        }
    }
}
