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
            if (!now && focusBefore != null) {
                focusBefore.requestFocus();
                focusBefore = null;
            }
        });
    }

    void open(Region card, Runnable focus) {
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        show(card);
        focus.run();
    }

    void close() {
        hide(true);
    }
}
