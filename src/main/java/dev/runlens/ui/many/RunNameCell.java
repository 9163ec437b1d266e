package dev.runlens.ui.many;

import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.RunNameLabel;
import dev.runlens.ui.theme.RunSign;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Colour and name of a run.
final class RunNameCell extends RunCell<String> {
    private final DashboardModel model;
    private final RunColours colours;
    private final RunSign sign = new RunSign();
    private final RunNameLabel name = new RunNameLabel();
    private final HBox named = new HBox(7, sign, name);

    RunNameCell(DashboardModel model, RunColours colours) {
        super("run-name-cell");
        this.model = model;
        this.colours = colours;
        HoverTip.on(this, this::getAccessibleText);
        named.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.ALWAYS);
    }

    @Override
    void show(ShownRun run) {
        sign.show(colours.style(run.look()));
        name.show(model.shortNames(), run.name());
        setGraphic(named);
        setAccessibleText(run.name());
    }
}
