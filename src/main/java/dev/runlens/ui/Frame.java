package dev.runlens.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// Where things are: toolbar at the top, runs on the left at their own width, content, status bar at the bottom.
final class Frame extends BorderPane {
    Frame(Region toolbar, Region runs, Region content, Region status) {
        setTop(toolbar);
        SplitPane columns = new SplitPane(runs, content);
        columns.setId("columns");
        columns.widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0) {
                columns.setDividerPositions(Outline.listShare(now.doubleValue()));
            }
        });
        SplitPane.setResizableWithParent(runs, false);
        setCenter(columns);
        setBottom(status);
    }
}
