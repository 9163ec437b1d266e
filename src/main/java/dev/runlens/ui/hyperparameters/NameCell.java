package dev.runlens.ui.hyperparameters;

import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The name of a row.
final class NameCell extends TableCell<TableLine, TableLine> {
    private static final PseudoClass RESULT = PseudoClass.getPseudoClass("result");
    private final Tooltip tip = new Tooltip();

    NameCell() {
        getStyleClass().add("name-cell");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable TableLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean blank = empty || line == null;
        setText(blank || line == null ? null : line.name());
        pseudoClassStateChanged(RESULT, line != null && !blank && line.kind() == TableLine.Kind.RESULT);
        setTooltip(blank ? null : tip);
        tip.setText(getText());
    }
}
