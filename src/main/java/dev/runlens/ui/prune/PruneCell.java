package dev.runlens.ui.prune;

import dev.runlens.text.Bundle;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line with what becomes of a file, by sign and word.
final class PruneCell extends ListCell<PruneLine> {
    /// Room for the longest word and its sign, so that names stand in line.
    private static final double FATE_WIDTH = 88;

    private final Bundle texts;

    PruneCell(Bundle texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable PruneLine line, boolean empty) {
        super.updateItem(line, empty);
        setPrefWidth(0);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label fate = new Label(texts.get("prune.fate." + line.fate()), icon(line.fate()));
        fate.setMinWidth(FATE_WIDTH);
        fate.getStyleClass().add("prune-fate");
        Label name = new Label(line.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(line.name()));
        Label why = new Label(line.why());
        why.getStyleClass().add("muted");
        why.setMinWidth(USE_PREF_SIZE);
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Label size = new Label(line.size());
        size.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(10, fate, name, why, spacer, size);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(String.join(", ", fate.getText(), line.name(), line.why(), line.size()));
    }

    private static FontIcon icon(PruneLine.Fate fate) {
        FontIcon icon = new FontIcon(
                switch (fate) {
                    case STAYS -> Feather.CHECK;
                    case GOES -> Feather.TRASH_2;
                    case UNKNOWN -> Feather.HELP_CIRCLE;
                });
        icon.getStyleClass().add(fate == PruneLine.Fate.GOES ? "severity-error" : "severity-note");
        return icon;
    }
}
