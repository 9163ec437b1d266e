package dev.runlens.ui.many;

import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.RunSign;
import javafx.scene.control.Tooltip;

/// Colour and name of a run.
final class RunNameCell extends RunCell<String> {
    private static final int LONGEST_NAME = 28;

    private final DashboardModel model;
    private final RunColours colours;
    private final RunSign sign = new RunSign();
    private final Tooltip tip = new Tooltip();

    RunNameCell(DashboardModel model, RunColours colours) {
        super("run-name-cell");
        this.model = model;
        this.colours = colours;
        setTooltip(tip);
    }

    @Override
    void show(ShownRun run) {
        sign.show(colours.style(run.look()));
        setGraphic(sign);
        setText(model.shortNames().fitted(run.name(), LONGEST_NAME));
        setAccessibleText(run.name());
        tip.setText(run.name());
    }
}
