package dev.runlens.ui.panes;

import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.PulseSteps;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The place of something that takes long to make and is not looked at first. It keeps its room, and is filled with the
/// picture after the one that shows what is said of the runs.
public final class LaterContent extends StackPane {
    private final PulseSteps steps = new PulseSteps();

    /// A place that is empty until runs are judged.
    ///
    /// @param content makes what fills it, once
    public LaterContent(DashboardModel model, Supplier<Region> content) {
        model.judgedParts().showLast(judged -> {
            if (!judged.runs().isEmpty() && getChildren().isEmpty() && steps.isDone()) {
                steps.add(List.of(() -> getChildren().add(content.get())));
            }
        });
    }
}
