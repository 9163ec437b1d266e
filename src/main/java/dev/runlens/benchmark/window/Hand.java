package dev.runlens.benchmark.window;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/// Moves a mouse wheel, two fingers and the pointer over a node, as the toolkit would tell of them. FX thread only.
final class Hand {
    private static final double NOTCH = 40;

    private final Node node;

    Hand(Node node) {
        this.node = node;
    }

    /// Turns the wheel by some notches over the middle; above zero zooms in.
    void wheel(int notches) {
        scroll(ScrollEvent.SCROLL, 0, notches * NOTCH);
    }

    /// Lays two fingers on a trackpad, or takes them off.
    void fingers(boolean on) {
        scroll(on ? ScrollEvent.SCROLL_STARTED : ScrollEvent.SCROLL_FINISHED, 0, 0);
    }

    /// Moves two fingers sideways.
    void slide(double pixels) {
        scroll(ScrollEvent.SCROLL, pixels, 0);
    }

    /// Moves the pointer to a part of the width and height.
    void point(double across, double down) {
        Bounds bounds = node.getLayoutBounds();
        double x = bounds.getWidth() * across;
        double y = bounds.getHeight() * down;
        Point2D scene = node.localToScene(x, y);
        node.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_MOVED, scene.getX(), scene.getY(), scene.getX(), scene.getY(), MouseButton.NONE, 0,
                false, false, false, false, false, false, false, true, false, true,
                new PickResult(node, scene.getX(), scene.getY())));
    }

    private void scroll(EventType<ScrollEvent> type, double x, double y) {
        Bounds bounds = node.getLayoutBounds();
        Point2D middle = node.localToScene(bounds.getWidth() / 2, bounds.getHeight() / 2);
        node.fireEvent(new ScrollEvent(
                type, middle.getX(), middle.getY(), middle.getX(), middle.getY(), false, false, false, false, true,
                false,
                x, y, x, y, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                0,
                new PickResult(node, middle.getX(), middle.getY())));
    }
}
