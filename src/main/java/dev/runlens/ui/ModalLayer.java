package dev.runlens.ui;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shows one card over the window and gives the focus back afterwards.
final class ModalLayer extends ModalPane {
    private @Nullable Node focusBefore;

    ModalLayer() {
        setId("modal");
        displayProperty().subscribe((before, now) -> {
            if (before && !now) {
                // What is left in the pane would still take the focus of the Tab key.
                setContent(null);
                restoreFocus();
            }
        });
    }

    void open(Region card, Runnable focus) {
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(card);
        // The first card makes the skin; before that there is nothing that could take the focus.
        applyCss();
        layout();
        focus.run();
    }

    private void restoreFocus() {
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    void close() {
        hide(true);
    }
}
