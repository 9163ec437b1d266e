package dev.runlens.ui;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The bar at the top: what gets runs in and finds them on the left, what changes the view and takes it away on the
/// right; in a narrow window in two rows, so that nothing is cut.
final class Toolbar extends FlowPane {
    private static final double GAP = 10;
    private static final double NARROWEST_LEFT = 330;

    Toolbar(HBox left, HBox right) {
        super(GAP, 6);
        setId("toolbar");
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        for (HBox side : new HBox[] {left, right}) {
            side.setSpacing(GAP);
            side.setAlignment(Pos.CENTER_LEFT);
        }
        right.getChildren().stream()
                .filter(Region.class::isInstance)
                .forEach(part -> ((Region) part).setMinWidth(USE_PREF_SIZE));
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(left, right);
        widthProperty().subscribe(width -> share(left, right));
        right.widthProperty().subscribe(width -> share(left, right));
        insetsProperty().subscribe(insets -> share(left, right));
    }

    /// The left side takes what the right one leaves, or a row of its own.
    private void share(HBox left, HBox right) {
        Insets insets = getInsets();
        double all = getWidth() - insets.getLeft() - insets.getRight();
        double rest = Math.floor(all - right.prefWidth(-1) - GAP) - 1;
        left.setPrefWidth(rest >= NARROWEST_LEFT ? rest : all);
    }
}
