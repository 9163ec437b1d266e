package dev.runlens.ui;

import dev.runlens.ui.panes.TwoSides;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The bar at the top: what gets runs in and finds them on the left, what changes the view and takes it away on the
/// right; in a narrow window in two rows, so that nothing is cut.
final class Toolbar extends TwoSides {
    private static final double NARROWEST_LEFT = 300;

    Toolbar(HBox left, HBox right) {
        super(left, right);
        getChildren().addAll(left, right);
        setId("toolbar");
        getStyleClass().add("toolbar");
        Stream.concat(left.getChildren().stream().filter(part -> !(part instanceof TextField)),
                right.getChildren().stream())
                .filter(Region.class::isInstance)
                .forEach(part -> ((Region) part).setMinWidth(USE_PREF_SIZE));
        right.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected double leastLeft() {
        return NARROWEST_LEFT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + Math.max(NARROWEST_LEFT, rightWidth()) + snappedRightInset();
    }
}
