package dev.runlens.ui.many;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/// Whether a run is ticked.
final class TickCell extends RunCell<String> {
    private final Bundle texts;
    private final DashboardModel model;
    private final CheckBox box = new CheckBox();
    private @Nullable ShownRun shown;

    TickCell(Bundle texts, DashboardModel model) {
        super("tick-cell");
        this.texts = texts;
        this.model = model;
        box.setFocusTraversable(false);
        box.setOnAction(event -> {
            if (shown != null) {
                model.tick(shown.key(), box.isSelected());
            }
        });
    }

    @Override
    void show(ShownRun run) {
        shown = run;
        box.setSelected(model.isTicked(run.key()));
        box.setAccessibleText(texts.get("runs.tick", run.name()));
        setGraphic(box);
    }
}
