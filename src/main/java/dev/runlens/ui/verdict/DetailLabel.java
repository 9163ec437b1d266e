package dev.runlens.ui.verdict;

import javafx.scene.Scene;
import javafx.scene.control.Label;

/// What is told at length: in a low window a line of it, so that curves and table keep their room; all of it stands in
/// the tooltip and behind *Why*.
final class DetailLabel extends Label {
    private static final double LOW_WINDOW = 680;

    DetailLabel() {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = super.computePrefHeight(width);
        boolean low = getScene() != null && getScene().getHeight() < LOW_WINDOW;
        return low ? Math.min(whole, super.computePrefHeight(-1)) : whole;
    }
}
