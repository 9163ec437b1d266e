package dev.runlens.ui;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.ui.open.FirstWait;
import dev.runlens.ui.panes.DividedPane;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.PaneLayout;
import dev.runlens.ui.state.View;
import dev.runlens.ui.verdict.VerdictPlace;
import dev.runlens.ui.verdict.WhyPane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
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
    static final double LEAST = 420;

    private final DashboardModel model;
    private final Parts parts;
    private final WhyPane why;
    private final PaneLayout panes;
    private final Map<View, Region> views = new EnumMap<>(View.class);
    private final DividedPane rows;
    private final DividedPane stage;
    private final DividedPane sides;

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
        panes = model.views().panes();
        rows = pane("rows", panes);
        stage = pane("views", panes);
        sides = pane("sides", panes);
        getStyleClass().add("content");
        rows.setOrientation(Orientation.VERTICAL);
        views.put(View.CHART, rows);
        views.put(View.TABLE, parts.table());
        views.put(View.SWEEP, parts.sweep());
        VBox.setVgrow(sides, Priority.ALWAYS);
        VBox shown = new VBox(parts.verdict(), sides);
        getChildren().addAll(empty, waiting, shown);
        // What is not seen asks for no room.
        empty.managedProperty().bind(empty.visibleProperty());
        // Not what its panes need beside each other: without room they stand below each other and give way inside.
        setMinWidth(LEAST);
        setMinHeight(0);
        List.of(shown, sides, stage).forEach(part -> part.setMinSize(0, 0));
        arrange();
        follow();
        model.boardProperty().subscribe(board -> {
            empty.setVisible(isEmpty(board) && !FirstWait.isOn(board));
            shown.setVisible(!isEmpty(board));
            arrange();
        });
    }

    private void follow() {
        rows.heightProperty().subscribe(height -> rows.suggest(curvesShare(height.doubleValue())));
        rows.onDividerClickedTwice(() -> panes.collapse(Collapsible.SETTINGS, true));
        sides.onDividerClickedTwice(() -> why.openProperty().set(false));
        panes.nowProperty().map(Panes::collapsed).subscribe((before, collapsed) -> arrange());
        why.openProperty().subscribe((before, open) -> arrange());
        model.views().shownProperty().subscribe((before, chosen) -> arrange());
        widthProperty().map(width -> isNarrow(width.doubleValue())).subscribe((before, narrow) -> arrange());
    }

    private static DividedPane pane(String id, PaneLayout panes) {
        DividedPane pane = new DividedPane(panes);
        pane.setId(id);
        return pane;
    }

    private static boolean isNarrow(double width) {
        return width < NARROW;
    }

    private void arrange() {
        boolean open = why.openProperty().get();
        boolean narrow = isNarrow(getWidth());
        boolean inPlace = open && narrow;
        boolean crowded = narrow && model.views().shownProperty().get().size() > 1;
        boolean roomForSettings = !inPlace && !crowded;
        panes.offer(Collapsible.SETTINGS,
                roomForSettings && looksAt(View.CHART) && !isEmpty(model.boardProperty().get()));
        rows.show(Panes.ROWS,
                roomForSettings && !panes.isCollapsed(Collapsible.SETTINGS)
                        ? List.of(parts.curves(), parts.settings())
                        : List.of(parts.curves()),
                curvesShare(rows.getHeight()));
        List<Region> chosen = new ArrayList<>();
        for (View view : View.values()) {
            if (looksAt(view)) {
                chosen.add(Objects.requireNonNull(views.get(view)));
            }
        }
        if (inPlace) {
            chosen.add(why);
        }
        // Two views below each other need the room more.
        parts.verdict().keepPlaceOfTwo(!crowded && looksAt(View.TABLE));
        stage.setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        stage.show(arrangement(narrow, inPlace), chosen, NARROW_SHARE);
        sides.show("why", open && !narrow ? List.of(stage, why) : List.of(stage), WIDE_SHARE);
    }

    private boolean looksAt(View view) {
        return model.views().shownProperty().get().contains(view);
    }

    /// Which views are beside each other, or below.
    private String arrangement(boolean narrow, boolean inPlace) {
        String views = model.views().shownProperty().get().stream()
                .map(view -> view.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
        return views + (narrow ? "-below" : "") + (inPlace ? "-why" : "");
    }

    /// In a low window the table begins with four rows.
    static double curvesShare(double height) {
        return height > 0 ? Math.min(CURVES_SHARE, Math.max(0.5, 1 - FOUR_ROWS / height)) : CURVES_SHARE;
    }

    private static boolean isEmpty(@Nullable Board board) {
        return board == null || board.runs().isEmpty();
    }
}
