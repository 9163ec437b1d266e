package dev.runlens.ui;

import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The large part of the window: curves above the table, or the words that teach while there are no runs.
final class Content extends StackPane {
    private static final double CURVES_SHARE = 0.66;

    Content(DashboardModel model, Region empty, Region curves, Region table) {
        getStyleClass().add("content");
        SplitPane rows = new SplitPane(curves, table);
        rows.setId("rows");
        rows.setOrientation(Orientation.VERTICAL);
        rows.setDividerPositions(CURVES_SHARE);
        getChildren().addAll(empty, rows);
        model.boardProperty().subscribe(board -> {
            empty.setVisible(isEmpty(board));
            rows.setVisible(!isEmpty(board));
        });
    }

    private static boolean isEmpty(@Nullable Board board) {
        return board == null || board.runs().isEmpty();
    }
}
