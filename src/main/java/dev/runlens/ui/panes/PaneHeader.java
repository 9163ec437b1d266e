package dev.runlens.ui.panes;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands above a pane: what it is at the left, what can be done with it at the right, or below where the pane is too
/// narrow for both.
public final class PaneHeader extends Region {
    private static final double GAP = 10;
    private static final double ROW_GAP = 6;

    private final HBox left;
    private final HBox right;

    /// @param what what the pane is
    /// @param actions what can be done with it; the last ones are shortened where there is no room for all
    public PaneHeader(HBox what, HBox actions) {
        left = what;
        right = actions;
        getStyleClass().add("pane-header");
        setMinWidth(0);
        for (HBox side : new HBox[] {left, right}) {
            side.setSpacing(GAP);
            side.setAlignment(Pos.CENTER_LEFT);
            side.setMinWidth(0);
        }
        Node last = right.getChildren().getLast();
        for (Node part : right.getChildren()) {
            if (part instanceof Region region) {
                region.setMinWidth(part.equals(last) ? 0 : USE_PREF_SIZE);
            }
        }
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneRow(double width) {
        return width < 0 || inside(width) - right.prefWidth(-1) - GAP >= left.prefWidth(-1);
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = snapSizeY(left.prefHeight(-1));
        double other = snapSizeY(right.prefHeight(-1));
        double rows = isOneRow(width) ? Math.max(one, other) : one + ROW_GAP + other;
        return snappedTopInset() + rows + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + left.prefWidth(-1) + GAP + right.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double all = inside(getWidth());
        double one = snapSizeY(left.prefHeight(-1));
        double other = snapSizeY(right.prefHeight(-1));
        double rightWidth = Math.min(all, snapSizeX(right.prefWidth(-1)));
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
