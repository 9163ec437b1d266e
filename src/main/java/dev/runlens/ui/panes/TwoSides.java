package dev.runlens.ui.panes;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Something at the left and something at the right; below each other where there is no room for both beside each other.
public abstract class TwoSides extends Pane {
    /// Between the two, and between the parts of each.
    protected static final double GAP = 10;

    private static final double ROW_GAP = 6;

    private final HBox left;
    private final HBox right;

    /// Lays out two sides, whose parts get their distance here. Who extends this adds both to its children.
    protected TwoSides(HBox left, HBox right) {
        this.left = left;
        this.right = right;
        for (HBox side : new HBox[] {left, right}) {
            side.setSpacing(GAP);
            side.setAlignment(Pos.CENTER_LEFT);
        }
    }

    /// The width that the left side has beside the right one at least.
    protected abstract double leastLeft();

    /// The width that the right side would have.
    protected final double rightWidth() {
        return right.prefWidth(-1);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneRow(double width) {
        return width < 0 || inside(width) - rightWidth() - GAP >= leastLeft();
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected final double computePrefHeight(double width) {
        double one = snapSizeY(left.prefHeight(-1));
        double other = snapSizeY(right.prefHeight(-1));
        double rows = isOneRow(width) ? Math.max(one, other) : one + ROW_GAP + other;
        return snappedTopInset() + rows + snappedBottomInset();
    }

    @Override
    protected final double computePrefWidth(double height) {
        return snappedLeftInset() + leastLeft() + GAP + rightWidth() + snappedRightInset();
    }

    @Override
    protected final void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double all = inside(getWidth());
        double one = snapSizeY(left.prefHeight(-1));
        double other = snapSizeY(right.prefHeight(-1));
        double rightWidth = Math.min(all, snapSizeX(rightWidth()));
        if (isOneRow(getWidth())) {
            double row = Math.max(one, other);
            left.resizeRelocate(x, y, all - rightWidth - GAP, row);
            right.resizeRelocate(x + all - rightWidth, y, rightWidth, row);
        } else {
            left.resizeRelocate(x, y, all, one);
            right.resizeRelocate(x, y + one + ROW_GAP, rightWidth, other);
        }
    }
}
