package dev.runlens.ui.many;

import dev.runlens.ui.state.ShownRun;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A cell that shows something of its run.
///
/// @param <T> what its column sorts by
abstract class RunCell<T> extends TableCell<ShownRun, T> {
    private static final PseudoClass ASSUMED = PseudoClass.getPseudoClass("assumed");

    private boolean waiting;

    RunCell(String styleClass) {
        getStyleClass().add(styleClass);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        parentProperty().subscribe(row -> {
            if (row != null && waiting) {
                updateItem(getItem(), isEmpty());
            }
        });
    }

    @Override
    protected final void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        // Its row takes a cell in only where its column is in view.
        waiting = getParent() == null;
        if (waiting) {
            return;
        }
        TableRow<ShownRun> row = getTableRow();
        ShownRun run = row == null ? null : row.getItem();
        // Taken out and put in again it would be styled anew, each time a search is typed.
        if (getGraphic() != null) {
            getGraphic().setVisible(!empty && run != null);
        }
        if (empty || run == null) {
            setText(null);
            setAccessibleText(null);
            showAssumed(false);
            cleared();
        } else {
            show(run);
        }
    }

    /// All rows are equally high, whatever is in them.
    @Override
    protected double computePrefHeight(double width) {
        return getTableView().getFixedCellSize();
    }

    /// Shows its run, of which something else is to be said by now.
    final void showAgain() {
        TableRow<ShownRun> row = getTableRow();
        ShownRun run = row == null ? null : row.getItem();
        waiting = getParent() == null;
        // A row that is out of view comes back as it is where it is still that of its run.
        if (run != null && !isEmpty() && !waiting) {
            show(run);
        }
    }

    /// Shows a run.
    abstract void show(ShownRun run);

    /// Slants what is assumed.
    final void showAssumed(boolean assumed) {
        pseudoClassStateChanged(ASSUMED, assumed);
    }

    /// Takes away what a run left behind beside text and graphic.
    void cleared() {}
}
