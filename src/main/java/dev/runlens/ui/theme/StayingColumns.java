package dev.runlens.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import org.controlsfx.control.tableview2.TableView2;

/// Columns that stay at the left while the others are scrolled below them: their cells have a style class, by which they
/// have a ground of their own.
public final class StayingColumns {
    private static final String STAYING = "staying-column";

    private StayingColumns() {}

    /// Marks those of a table, whoever fixes them.
    public static void follow(TableView2<?> table) {
        List<TableColumn<?, ?>> marked = new ArrayList<>();
        table.getFixedColumns().subscribe(() -> {
            // Cells have the style classes of their column.
            marked.forEach(column -> column.getStyleClass().remove(STAYING));
            marked.clear();
            for (TableColumn<?, ?> column : table.getFixedColumns()) {
                column.getStyleClass().add(STAYING);
                marked.add(column);
            }
        });
    }
}
