package dev.runlens.ui;

import dev.runlens.ui.open.FirstWait;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.View;
import dev.runlens.ui.verdict.VerdictPlace;
import dev.runlens.ui.verdict.WhyPane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The large part of the window: the verdict, below it the ways to look at the runs that are chosen, and what is behind
/// the verdict at their side; or the words that teach while there are no runs.
///
/// Where the window is narrow, views stand below each other, without the settings, and what is behind the verdict has the
/// place of the settings.
final class Content extends StackPane {
    private static final double CURVES_SHARE = 0.66;
    private static final double FOUR_ROWS = 214;
    private static final double WIDE_SHARE = 0.64;
    private static final double NARROW_SHARE = 0.5;
    private static final double NARROW = 760;
    private static final double LEAST = 420;

    private final DashboardModel model;
    private final Parts parts;
    private final WhyPane why;
    private final Map<View, Region> views = new EnumMap<>(View.class);
    private double untouchedShare = CURVES_SHARE;
    private final SplitPane rows = new SplitPane();
    private final SplitPane stage = new SplitPane();
    private final SplitPane sides = new SplitPane();

    /// What is shown of runs.
    ///
    /// @param verdict what is said of them
    /// @param curves their curves
    /// @param settings their settings and results side by side
    /// @param table a row for each
    /// @param sweep results against settings
    record Parts(VerdictPlace verdict, Region curves, Region settings, Region table, Region sweep) {}

    /// @param empty what teaches while there are no runs
    /// @param waiting what stands there while the first are on their way
    Content(DashboardModel model, Region empty, Region waiting, Parts parts, WhyPane why) {
        this.model = model;
        this.parts = parts;
        this.why = why;
        getStyleClass().add("content");
        rows.setId("rows");
        rows.setOrientation(Orientation.VERTICAL);
        stage.setId("views");
        sides.setId("sides");
        views.put(View.CHART, rows);
        views.put(View.TABLE, parts.table());
        views.put(View.SWEEP, parts.sweep());
        VBox.setVgrow(sides, Priority.ALWAYS);
        VBox shown = new VBox(parts.verdict(), sides);
        getChildren().addAll(empty, waiting, shown);
        // What is not seen asks for no room.
        empty.managedProperty().bind(empty.visibleProperty());
        // Not what its panes need beside each other: where they have no room they stand below each other.
        setMinWidth(LEAST);
        arrange();
        rows.heightProperty().subscribe(height -> keepFourRows(height.doubleValue()));
        why.openProperty().subscribe((before, open) -> arrange());
        model.views().shownProperty().subscribe((before, chosen) -> arrange());
        widthProperty().map(width -> isNarrow(width.doubleValue())).subscribe((before, narrow) -> arrange());
        model.boardProperty().subscribe(board -> {
            empty.setVisible(isEmpty(board) && !FirstWait.isOn(board));
            shown.setVisible(!isEmpty(board));
        });
    }

    private static boolean isNarrow(double width) {
        return width < NARROW;
    }

    private void arrange() {
        boolean open = why.openProperty().get();
        boolean narrow = isNarrow(getWidth());
        boolean inPlace = open && narrow;
        boolean crowded = narrow && model.views().shownProperty().get().size() > 1;
        show(rows, inPlace || crowded ? List.of(parts.curves()) : List.of(parts.curves(), parts.settings()),
                CURVES_SHARE);
        List<Region> chosen = new ArrayList<>();
        for (View view : View.values()) {
            if (model.views().shownProperty().get().contains(view)) {
                chosen.add(Objects.requireNonNull(views.get(view)));
            }
        }
        if (inPlace) {
            chosen.add(why);
        }
        stage.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        show(stage, chosen, NARROW_SHARE);
        show(sides, open && !narrow ? List.of(stage, why) : List.of(stage), WIDE_SHARE);
    }

    /// In a low window the table begins with four rows, unless somebody has moved the divider.
    private void keepFourRows(double height) {
        boolean untouched = rows.getDividerPositions().length == 1
                && Math.abs(rows.getDividerPositions()[0] - untouchedShare) < 0.01;
        if (untouched && height > 0) {
            untouchedShare = Math.min(CURVES_SHARE, Math.max(0.5, 1 - FOUR_ROWS / height));
            rows.setDividerPositions(untouchedShare);
        }
    }

    private static void show(SplitPane pane, List<Region> items, double share) {
        if (!pane.getItems().equals(items)) {
            pane.getItems().setAll(items);
            if (items.size() == 2) {
                pane.setDividerPositions(share);
            }
        }
    }

    private static boolean isEmpty(@Nullable Board board) {
        return board == null || board.runs().isEmpty();
    }
}
