package dev.runlens.ui.panes;

import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.PulseSteps;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The place of something that takes long to make and is not looked at first. It keeps its room, and is filled with the
/// picture after the one that shows what is said of the runs, or once it is in the window.
public final class LaterContent extends StackPane {
    private final PulseSteps steps = new PulseSteps();
    private final Supplier<Region> content;
    private boolean due;

    /// A place that is empty until runs are judged.
    ///
    /// @param content makes what fills it, once
    public LaterContent(DashboardModel model, Supplier<Region> content) {
        this.content = content;
        model.judgedParts().showLast(judged -> {
            due |= !judged.runs().isEmpty();
            begin();
        });
        sceneProperty().subscribe(scene -> begin());
    }

    private void begin() {
        if (due && getScene() != null && getChildren().isEmpty() && steps.isDone()) {
            steps.add(List.of(this::fill));
        }
    }

    /// Not in a window that was closed meanwhile.
    private void fill() {
        Scene scene = getScene();
        boolean seen = scene != null && (scene.getWindow() == null || scene.getWindow().isShowing());
        if (seen && getChildren().isEmpty()) {
            getChildren().add(content.get());
        }
    }
}
