package dev.runlens.ui;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.session.Preferences.Panes;
import dev.runlens.ui.panes.DividedPane;
import dev.runlens.ui.state.PaneLayout;
import java.util.List;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// Where things are: toolbar at the top, runs on the left at their own width, unless they are collapsed, content, status bar at
/// the bottom.
final class Frame extends BorderPane {
    private final PaneLayout panes;
    private final DividedPane columns;
    private final Region runs;
    private final Region content;

    Frame(PaneLayout panes, Region toolbar, Region runs, Region content, Region status) {
        this.panes = panes;
        this.runs = runs;
        this.content = content;
        columns = new DividedPane(panes);
        columns.setId("columns");
        columns.onDividerClickedTwice(() -> panes.collapse(Collapsible.LIST, true));
        SplitPane.setResizableWithParent(runs, false);
        panes.nowProperty().map(Panes::collapsed).subscribe(collapsed -> arrange());
        columns.widthProperty().subscribe((before, now) -> columns.suggest(Outline.listShare(now.doubleValue())));
        setTop(toolbar);
        setCenter(columns);
        setBottom(status);
    }

    private void arrange() {
        columns.show(
                Panes.COLUMNS,
                panes.isCollapsed(Collapsible.LIST) ? List.of(content) : List.of(runs, content),
                columns.getWidth() > 0 ? Outline.listShare(columns.getWidth()) : 0);
    }
}
