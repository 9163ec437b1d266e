package dev.runlens.ui.verdict;

import dev.runlens.ui.theme.LowWindow;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/// What is told at length: in a low window, or where it is told to be brief, a line of it, so that curves and table keep
/// their room; all of it stands in the tooltip and behind *Why*.
final class DetailLabel extends Label {
    private boolean brief;
    private int lines = 1;

    DetailLabel() {
        getStyleClass().add("verdict-detail");
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        // A number that is cut would be another one.
        setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        LowWindow.of(this).subscribe(low -> requestLayout());
    }

    /// Whether a line of it is all that is to be seen in any window.
    void setBrief(boolean brief) {
        this.brief = brief;
        requestLayout();
    }

    /// How many lines are to be seen in a low window at most, one unless said.
    void setLowLines(int most) {
        lines = most;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = super.computePrefHeight(width);
        int most = brief ? 1 : lines;
        return brief || LowWindow.isAround(this) ? Math.min(whole, most * super.computePrefHeight(-1)) : whole;
    }
}
