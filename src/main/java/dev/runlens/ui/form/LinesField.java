package dev.runlens.ui.form;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for several lines that the Tab key leaves, as it leaves every other: with the toolkit's own, whoever has no mouse
/// writes tabs. Ctrl+Tab writes nothing either.
public final class LinesField extends TextArea {
    /// An empty field.
    public LinesField() {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isAltDown() && !event.isMetaDown()) {
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }
}
