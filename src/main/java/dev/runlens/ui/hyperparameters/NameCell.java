package dev.runlens.ui.hyperparameters;

import dev.runlens.ui.theme.HoverTip;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The name of a row.
final class NameCell extends TableCell<TableLine, TableLine> {
    private static final PseudoClass RESULT = PseudoClass.getPseudoClass("result");

    NameCell() {
        getStyleClass().add("name-cell");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HoverTip.on(this, this::getText);
    }

    @Override
    protected void updateItem(@Nullable TableLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean blank = empty || line == null;
        setText(blank || line == null ? null : line.name());
        pseudoClassStateChanged(RESULT, line != null && !blank && line.kind() == TableLine.Kind.RESULT);
    }
}
