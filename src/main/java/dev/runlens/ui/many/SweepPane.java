package dev.runlens.ui.many;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.theme.RunColours;
import javafx.scene.layout.BorderPane;

/// Results against settings.
public final class SweepPane extends BorderPane {
    /// A pane over the runs that the model lists.
    public SweepPane(Bundle texts, DashboardModel model, RunColours colours) {
        getStyleClass().add("sweep-pane");
    }
}
