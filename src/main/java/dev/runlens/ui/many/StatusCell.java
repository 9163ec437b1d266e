package dev.runlens.ui.many;

import dev.runlens.text.Bundle;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.verdict.StatusChip;

/// How a run went.
final class StatusCell extends RunCell<String> {
    private final StatusChip chip;

    StatusCell(Bundle texts) {
        super("status-cell");
        chip = new StatusChip(texts);
    }

    @Override
    void show(ShownRun run) {
        chip.show(run.analysis().status());
        setGraphic(chip);
        setAccessibleText(chip.getText());
    }
}
