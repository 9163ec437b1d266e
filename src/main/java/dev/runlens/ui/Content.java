package dev.runlens.ui;

import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.verdict.VerdictPlace;
import dev.runlens.ui.verdict.WhyPane;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The large part of the window: the verdict, below it curves above the table, and what is behind the verdict at their
/// side; or the words that teach while there are no runs.
///
/// Where the window is narrow, what is behind the verdict has the place of the table.
final class Content extends StackPane {
    private static final double CURVES_SHARE = 0.66;
    private static final double WIDE_SHARE = 0.64;
    private static final double NARROW_SHARE = 0.5;
    private static final double NARROW = 760;

    private final Region curves;
    private final Region table;
    private final WhyPane why;
    private final SplitPane rows = new SplitPane();
    private final SplitPane sides = new SplitPane();

    /// What is shown of runs.
    ///
    /// @param verdict what is said of them
    /// @param curves their curves
    /// @param table their settings and results
    record Parts(VerdictPlace verdict, Region curves, Region table) {}

    Content(DashboardModel model, Region empty, Parts parts, WhyPane why) {
        curves = parts.curves();
        table = parts.table();
        this.why = why;
        getStyleClass().add("content");
        rows.setId("rows");
        rows.setOrientation(Orientation.VERTICAL);
        sides.setId("sides");
        VBox.setVgrow(sides, Priority.ALWAYS);
        VBox shown = new VBox(parts.verdict(), sides);
        getChildren().addAll(empty, shown);
        arrange();
        why.openProperty().subscribe((before, open) -> arrange());
        widthProperty().map(width -> isNarrow(width.doubleValue())).subscribe((before, narrow) -> arrange());
        model.boardProperty().subscribe(board -> {
            empty.setVisible(isEmpty(board));
            shown.setVisible(!isEmpty(board));
        });
    }

    private static boolean isNarrow(double width) {
        return width < NARROW;
    }

    private void arrange() {
        boolean open = why.openProperty().get();
        boolean narrow = isNarrow(getWidth());
        show(rows, open && narrow ? List.of(curves, why) : List.of(curves, table), open && narrow ? NARROW_SHARE
                : CURVES_SHARE);
        show(sides, open && !narrow ? List.of(rows, why) : List.of(rows), WIDE_SHARE);
    }

    private static void show(SplitPane pane, List<Region> items, double share) {
        if (!pane.getItems().equals(items)) {
            pane.getItems().setAll(items);
            pane.setDividerPositions(share);
        }
    }

    private static boolean isEmpty(@Nullable Board board) {
        return board == null || board.runs().isEmpty();
    }
}
