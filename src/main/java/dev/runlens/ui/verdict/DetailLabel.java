package dev.runlens.ui.verdict;

import dev.runlens.ui.theme.LowWindow;
import javafx.scene.control.Label;

/// What is told at length: in a low window a line of it, so that curves and table keep their room; all of it stands in
/// the tooltip and behind *Why*.
final class DetailLabel extends Label {
    DetailLabel() {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        LowWindow.of(this).subscribe(low -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = super.computePrefHeight(width);
        return LowWindow.isAround(this) ? Math.min(whole, super.computePrefHeight(-1)) : whole;
    }
}
