package dev.runlens.ui.panes;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands above a pane: what it is at the left, what can be done with it at the right, or below where the pane is too
/// narrow for both.
public final class PaneHeader extends TwoSides {
    private final HBox what;

    /// @param what what the pane is
    /// @param actions what can be done with it; the last ones are shortened where there is no room for all
    public PaneHeader(HBox what, HBox actions) {
        super(what, actions);
        this.what = what;
        getChildren().addAll(what, actions);
        getStyleClass().add("pane-header");
        setMinWidth(0);
        what.setMinWidth(0);
        actions.setMinWidth(0);
        Node last = actions.getChildren().getLast();
        for (Node part : actions.getChildren()) {
            if (part instanceof Region region) {
                region.setMinWidth(part.equals(last) ? 0 : USE_PREF_SIZE);
            }
        }
    }

    @Override
    protected double leastLeft() {
        return what.prefWidth(-1);
    }
}
