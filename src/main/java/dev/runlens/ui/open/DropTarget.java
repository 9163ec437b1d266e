package dev.runlens.ui.open;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files be dropped anywhere on a node, and shows an overlay while they hover over it.
public final class DropTarget {
    private final Node overlay;
    private final OpenedContent opened;

    /// @param overlay shown while a drag is over the target; takes no mouse events itself
    /// @param opened opens what is dropped
    public DropTarget(Node overlay, OpenedContent opened) {
        this.overlay = overlay;
        this.opened = opened;
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
    }

    /// Makes a node, with everything in it, accept drops.
    public void installOn(Node target) {
        target.addEventFilter(DragEvent.DRAG_ENTERED, this::over);
        target.addEventFilter(DragEvent.DRAG_OVER, this::over);
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> overlay.setVisible(false));
        target.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (DroppedPaths.mayBeIn(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            overlay.setVisible(true);
        }
    }

    private void dropped(DragEvent event) {
        overlay.setVisible(false);
        event.setDropCompleted(opened.open(event.getDragboard()));
        event.consume();
    }
}
