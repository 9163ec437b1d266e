package dev.runlens.ui.many;

import javafx.geometry.Orientation;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/// A name and what is said of it at the other end of its line, or below it where both have no room: the name is read first.
final class NameAndShare extends Region {
    private static final double GAP = 8;

    private final Labeled name;
    private final Labeled share;

    NameAndShare(Labeled name, Labeled share) {
        this.name = name;
        this.share = share;
        setMinWidth(0);
        getChildren().addAll(name, share);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneRow(double width) {
        return width < 0 || name.prefWidth(-1) + GAP + share.prefWidth(-1) <= width;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = snapSizeY(name.prefHeight(-1));
        double other = snapSizeY(share.prefHeight(-1));
        return isOneRow(width) ? Math.max(one, other) : one + other;
    }

    @Override
    protected double computePrefWidth(double height) {
        return name.prefWidth(-1) + GAP + share.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double one = snapSizeY(name.prefHeight(-1));
        double other = snapSizeY(share.prefHeight(-1));
        double words = Math.min(width, snapSizeX(share.prefWidth(-1)));
        if (isOneRow(width)) {
            double row = Math.max(one, other);
            name.resizeRelocate(0, 0, width - words - GAP, row);
            share.resizeRelocate(width - words, 0, words, row);
        } else {
            name.resizeRelocate(0, 0, width, one);
            share.resizeRelocate(0, one, words, other);
        }
    }
}
