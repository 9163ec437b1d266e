package dev.runlens.ui.many;

import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.verdict.StatusChip;

/// How a run went.
final class StatusCell extends RunCell<String> {
    private final StatusChip chip;

    StatusCell() {
        super("status-cell");
        chip = new StatusChip();
    }

    @Override
    void show(ShownRun run) {
        chip.show(run.analysis());
        setGraphic(chip);
        setAccessibleText(chip.getText());
    }
}
