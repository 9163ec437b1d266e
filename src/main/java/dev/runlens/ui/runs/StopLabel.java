package dev.runlens.ui.runs;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.chart.NodeState;
import dev.runlens.text.Bundle;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The advice not to train on, in a few words; the whole sentence on hover.
final class StopLabel extends Label {
    private final Tooltip tip = new Tooltip();

    StopLabel() {
        super(Bundle.STATEMENTS.get("live.stop"), new FontIcon(Feather.OCTAGON));
        getStyleClass().addAll("status-chip", "run-stop");
        new NodeState(this).set("tone-warning");
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setTooltip(tip);
        setMinWidth(0);
    }

    /// @param advice null where nothing speaks for stopping
    void show(@Nullable Statement advice) {
        setVisible(advice != null);
        setManaged(advice != null);
        if (advice != null) {
            tip.setText(advice.text());
            setAccessibleText(advice.text());
        }
    }
}
