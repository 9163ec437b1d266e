package dev.runlens.ui;

import dev.runlens.session.Preferences.Dividers;
import dev.runlens.ui.panes.DividedPane;
import dev.runlens.ui.state.PaneLayout;
import java.util.List;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// Where things are: toolbar at the top, runs on the left at their own width, content, status bar at the bottom.
final class Frame extends BorderPane {
    Frame(PaneLayout panes, Region toolbar, Region runs, Region content, Region status) {
        setTop(toolbar);
        DividedPane columns = new DividedPane(panes);
        columns.setId("columns");
        columns.show(Dividers.COLUMNS, List.of(runs, content), 0);
        columns.widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0) {
                columns.suggest(Outline.listShare(now.doubleValue()));
            }
        });
        SplitPane.setResizableWithParent(runs, false);
        setCenter(columns);
        setBottom(status);
    }
}
