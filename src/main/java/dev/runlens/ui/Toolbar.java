package dev.runlens.ui;

import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The bar at the top: what gets runs in and finds them on the left, what changes the view and takes it away on the
/// right; in a narrow window in two rows, so that nothing is cut.
final class Toolbar extends Pane {
    private static final double GAP = 10;
    private static final double ROW_GAP = 6;
    private static final double NARROWEST_LEFT = 300;

    private final HBox left;
    private final HBox right;

    Toolbar(HBox left, HBox right) {
        this.left = left;
        this.right = right;
        setId("toolbar");
        getStyleClass().add("toolbar");
        for (HBox side : new HBox[] {left, right}) {
            side.setSpacing(GAP);
            side.setAlignment(Pos.CENTER_LEFT);
        }
        Stream.concat(left.getChildren().stream().filter(part -> !(part instanceof TextField)),
                right.getChildren().stream())
                .filter(Region.class::isInstance)
                .forEach(part -> ((Region) part).setMinWidth(USE_PREF_SIZE));
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// Whether the left side has room beside the right one.
    private boolean isOneRow(double width) {
        return width < 0 || inside(width) - right.prefWidth(-1) - GAP >= NARROWEST_LEFT;
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
        return snappedLeftInset() + NARROWEST_LEFT + GAP + right.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + Math.max(NARROWEST_LEFT, right.prefWidth(-1)) + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double all = inside(getWidth());
        double one = snapSizeY(left.prefHeight(-1));
        double other = snapSizeY(right.prefHeight(-1));
        double rightWidth = snapSizeX(right.prefWidth(-1));
        if (isOneRow(getWidth())) {
            double row = Math.max(one, other);
            left.resizeRelocate(x, y, all - rightWidth - GAP, row);
            right.resizeRelocate(x + all - rightWidth, y, rightWidth, row);
        } else {
            left.resizeRelocate(x, y, all, one);
            right.resizeRelocate(x, y + one + ROW_GAP, Math.min(all, rightWidth), other);
        }
    }
}
