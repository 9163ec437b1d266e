package dev.runlens.ui.verdict;

import dev.runlens.chart.NodeState;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The status of a run as an icon and a word.
public final class StatusChip extends Label {
    private final FontIcon icon = new FontIcon();
    private final NodeState tone = new NodeState(this);
    private @Nullable RunStatus shown;

    /// A chip that shows nothing yet.
    public StatusChip() {
        setGraphic(icon);
        getStyleClass().add("status-chip");
        setMinWidth(USE_PREF_SIZE);
        dress(null);
    }

    /// A chip of a run.
    static StatusChip of(RunAnalysis analysis) {
        StatusChip chip = new StatusChip();
        chip.show(analysis);
        return chip;
    }

    /// Shows the status of another run; nothing where it is not known.
    public void show(RunAnalysis analysis) {
        String label = analysis.statusLabel();
        if (analysis.status() != shown) {
            dress(analysis.status());
        }
        setText(label == null ? "" : label);
    }

    private void dress(@Nullable RunStatus status) {
        shown = status;
        ResultKind kind = ResultKind.of(status);
        icon.setIconCode(kind.icon());
        tone.set(kind.styleClass());
        setVisible(status != null);
        setManaged(status != null);
    }
}
