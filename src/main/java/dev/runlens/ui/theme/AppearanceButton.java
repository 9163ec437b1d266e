package dev.runlens.ui.theme;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Turns the light on and off.
public final class AppearanceButton extends Button {
    /// A button for a switch.
    public AppearanceButton(Bundle texts, AppearanceSwitch appearances) {
        setId("appearance");
        getStyleClass().add(Styles.BUTTON_ICON);
        setOnAction(event -> appearances.toggle());
        Tooltip tip = new Tooltip();
        setTooltip(tip);
        appearances.appearanceProperty().subscribe(now -> {
            String words = now == Appearance.LIGHT ? texts.get("theme.dark") : texts.get("theme.light");
            setGraphic(new FontIcon(now == Appearance.LIGHT ? Feather.MOON : Feather.SUN));
            setAccessibleText(words);
            tip.setText(texts.get("theme.tip", words));
        });
    }
}
