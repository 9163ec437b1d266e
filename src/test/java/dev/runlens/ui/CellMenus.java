package dev.runlens.ui;

import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;

/// The menus that right clicks into lines of a list or cells of a table open. On the FX thread.
final class CellMenus {
    private CellMenus() {}

    /// The menu of a line or a cell, closed again.
    static ContextMenu of(IndexedCell<?> cell) {
        Event.fireEvent(cell, new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 100, 100, false, new PickResult(cell, 1, 1)));
        ContextMenu menu = Objects.requireNonNull(cell.getContextMenu());
        menu.hide();
        return menu;
    }
}
