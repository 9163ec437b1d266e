package dev.runlens.ui.runs;

import dev.runlens.text.ReadingOrder;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.text.Bundle;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.theme.RowButton;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A finding with its place, which one click copies and another shows.
final class FindingCell extends ListCell<Finding> {
    private static final double SCROLL_BAR = 18;

    private final Bundle texts;
    private final SourceActions places;

    FindingCell(Bundle texts, SourceActions places) {
        this.texts = texts;
        this.places = places;
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        setPrefWidth(0);
        if (empty || finding == null) {
            setGraphic(null);
            return;
        }
        Label message = new Label(ReadingOrder.leftToRight(finding.message()));
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, message);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, icon(finding.code().severity()), words);
        Origin.InFile origin = finding.origin();
        if (origin != null) {
            Label place = new Label(origin.toString());
            place.getStyleClass().add("finding-origin");
            place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            words.getChildren().add(place);
            row.getChildren()
                    .addAll(
                            new RowButton(texts, Feather.COPY, "source.copy", origin,
                                    () -> places.copy(origin.toString())),
                            new RowButton(texts, Feather.FOLDER, "source.reveal", origin,
                                    () -> places.reveal(origin.file())));
        }
        setGraphic(row);
    }

    /// A list asks how high a line is without saying how wide: a message that wraps would have one line of it shown.
    @Override
    protected double computePrefHeight(double width) {
        double inner = getListView() == null ? 0
                : getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return getGraphic() == null || inner <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + getGraphic().prefHeight(inner) + snappedBottomInset();
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
