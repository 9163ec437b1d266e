package dev.runlens.ui.panes;

import atlantafx.base.theme.Styles;
import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.PaneLayout;
import dev.runlens.ui.theme.FocusPlace;
import dev.runlens.ui.theme.HoverTip;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Collapses a pane and brings it back. It has the focus that the pane had until it is there again.
public final class PaneToggle extends ToggleButton {
    /// The line in the sign is at the left; turned, at the bottom.
    private static final double AT_THE_BOTTOM = -90;

    private final Node pane;
    private @Nullable Node focused;

    /// @param which what the pane is to the layout
    public PaneToggle(Bundle texts, PaneLayout layout, Collapsible which, Node pane) {
        this.pane = pane;
        setId("toggle-" + which.name().toLowerCase(Locale.ROOT));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "pane-toggle");
        setAccessibleText(texts.get("panes." + which.name()));
        HoverTip.on(this, texts.get("panes.tip." + which.name()));
        FontIcon sign = new FontIcon(Feather.SIDEBAR);
        sign.setRotate(
                switch (which) {
                    case LIST -> 0;
                    case SETTINGS -> AT_THE_BOTTOM;
                });
        setGraphic(sign);
        setOnAction(event -> layout.collapse(which, !isSelected()));
        layout.nowProperty().subscribe(now -> setSelected(!now.collapsed().contains(which)));
        layout.offeredProperty().subscribe(offered -> setDisable(!offered.contains(which)));
        pane.sceneProperty().subscribe((before, now) -> {
            if (now != null) {
                giveFocusBack();
            } else if (before != null && layout.isCollapsed(which)) {
                takeFocus(before);
            }
        });
    }

    private void takeFocus(Scene scene) {
        Node owner = scene.getFocusOwner();
        if (FocusPlace.isWithin(owner, pane)) {
            focused = owner;
            requestFocus();
        }
    }

    private void giveFocusBack() {
        Node owner = focused;
        focused = null;
        if (owner != null && isFocused()) {
            owner.requestFocus();
        }
    }
}
