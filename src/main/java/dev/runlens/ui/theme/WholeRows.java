package dev.runlens.ui.theme;

import dev.runlens.chart.FxThread;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Room for a table that ends with a whole row: where not all rows fit, what is left below the last whole one stays empty.
public final class WholeRows extends Region {
    private final TableView<?> table;
    private @Nullable Node header;
    private @Nullable Node bar;

    /// @param table whose rows are of one height
    public WholeRows(TableView<?> table) {
        this.table = table;
        getStyleClass().add("whole-rows");
        getChildren().add(table);
        table.skinProperty().subscribe(skin -> find());
    }

    /// Looks for the parts once: to be found they are sought among all cells.
    private void find() {
        header = table.lookup(".column-header-background");
        table.lookupAll(".virtual-flow > .scroll-bar").stream().filter(WholeRows::isHorizontal).forEach(found -> {
            bar = found;
            // The table finds out while it is laid out itself, when nothing around it can be laid out again.
            found.visibleProperty().subscribe((before, now) -> new FxThread().execute(this::requestLayout));
        });
    }

    private static boolean isHorizontal(Node bar) {
        return bar instanceof ScrollBar scroll && scroll.getOrientation() == Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        table.resizeRelocate(0, 0, getWidth(), Math.min(table.maxHeight(-1), wholeRows(getHeight())));
    }

    private double wholeRows(double height) {
        double around = table.snappedTopInset() + table.snappedBottomInset() + heightOf(header) + heightOf(bar);
        double rows = Math.floor((height - around) / table.getFixedCellSize());
        return rows < 1 || rows >= table.getItems().size() ? height : around + rows * table.getFixedCellSize();
    }

    private static double heightOf(@Nullable Node part) {
        return part == null || !part.isVisible() ? 0 : part.getLayoutBounds().getHeight();
    }
}
