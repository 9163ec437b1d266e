package dev.runlens.ui.many;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The cells that a table has made, to show anew what changed beside the rows: making all of them again, as
/// [javafx.scene.control.TableView#refresh] does, takes ten times as long. FX thread only.
final class ShownCells {
    private final Set<RunCell<?>> cells = Collections.newSetFromMap(new WeakHashMap<>());

    /// Remembers a cell for as long as its table keeps it.
    <T> RunCell<T> with(RunCell<T> cell) {
        cells.add(cell);
        return cell;
    }

    /// Shows all again.
    void showAgain() {
        showAgain(RunCell.class);
    }

    /// Shows those of a kind again.
    void showAgain(Class<?> kind) {
        for (RunCell<?> cell : List.copyOf(cells)) {
            if (kind.isInstance(cell)) {
                cell.showAgain();
            }
        }
    }
}
