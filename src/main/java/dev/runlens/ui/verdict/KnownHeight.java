package dev.runlens.ui.verdict;

import javafx.scene.layout.VBox;

/// Knows how high it is at a width until something in it changes: the toolkit forgets, and would measure every word of a long
/// page again for each line that comes below it.
class KnownHeight extends VBox {
    private double prefWidth = Double.NaN;
    private double pref;
    private double minWidth = Double.NaN;
    private double min;

    @Override
    public void requestLayout() {
        prefWidth = Double.NaN;
        minWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != prefWidth) {
            pref = super.computePrefHeight(width);
            prefWidth = width;
        }
        return pref;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (width != minWidth) {
            min = super.computeMinHeight(width);
            minWidth = width;
        }
        return min;
    }
}
