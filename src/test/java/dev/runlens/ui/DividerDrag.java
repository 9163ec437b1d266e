package dev.runlens.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The first divider of some panes under the mouse. A screen without a display does not hold what was pressed while the
/// mouse moves, as a display does: the events go to the divider itself.
record DividerDrag(Node divider, Point2D place) {
    static DividerDrag of(SplitPane panes) {
        Node divider = panes.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                .findFirst()
                .orElseThrow();
        return new DividerDrag(
                divider,
                divider.localToScene(divider.getLayoutBounds().getCenterX(), divider.getLayoutBounds().getCenterY()));
    }

    /// Presses, moves and lets go; on the screen's thread.
    void by(double across, double down) {
        fire(MouseEvent.MOUSE_PRESSED, 0, 0, 1);
        fire(MouseEvent.MOUSE_DRAGGED, across / 2, down / 2, 1);
        fire(MouseEvent.MOUSE_DRAGGED, across, down, 1);
        fire(MouseEvent.MOUSE_RELEASED, across, down, 1);
    }

    /// Clicks twice; on the screen's thread.
    void clickTwice() {
        fire(MouseEvent.MOUSE_PRESSED, 0, 0, 2);
        fire(MouseEvent.MOUSE_RELEASED, 0, 0, 2);
        fire(MouseEvent.MOUSE_CLICKED, 0, 0, 2);
    }

    private void fire(EventType<MouseEvent> type, double across, double down, int clicks) {
        double x = place.getX() + across;
        double y = place.getY() + down;
        boolean held = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
        Event.fireEvent(divider, new MouseEvent(
                type, x, y, x, y, MouseButton.PRIMARY, clicks,
                false, false, false, false, held, false, false, false, false, clicks > 1, null));
    }
}
