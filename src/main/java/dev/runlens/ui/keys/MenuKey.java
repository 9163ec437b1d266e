package dev.runlens.ui.keys;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks for the menu of what has the focus, by the menu key or Shift+F10, where the toolkit does not: on Linux it tells of
/// the mouse alone.
public final class MenuKey {
    private MenuKey() {}

    /// Listens to the keys that the focused control left over, unless the toolkit tells of the menu key.
    public static void installOn(Node root, boolean told) {
        if (told) {
            return;
        }
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean asked = event.getCode() == KeyCode.CONTEXT_MENU
                    || event.getCode() == KeyCode.F10 && event.isShiftDown();
            if (asked && event.getTarget() instanceof Node focused) {
                ask(focused);
                event.consume();
            }
        });
    }

    private static void ask(Node focused) {
        Bounds here = focused.getLayoutBounds();
        Bounds there = focused.localToScreen(here);
        if (there != null) {
            Event.fireEvent(
                    focused,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            here.getCenterX(), here.getCenterY(), there.getCenterX(), there.getCenterY(), true, null));
        }
    }
}
