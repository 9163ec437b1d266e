package dev.runlens.ui.theme;

import atlantafx.base.theme.Styles;
import dev.runlens.session.Preferences.Theme;
import dev.runlens.text.Bundle;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Turns the light on and off.
public final class AppearanceButton extends Button {
    /// A button for a switch.
    public AppearanceButton(Bundle texts, AppearanceSwitch appearances) {
        setId("appearance");
        getStyleClass().add(Styles.BUTTON_ICON);
        setOnAction(event -> appearances.toggle());
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (getContextMenu() == null) {
                setContextMenu(menu(texts, appearances));
            }
        });
        HoverTip.on(this, () -> texts.get("theme.tip", getAccessibleText()));
        appearances.appearanceProperty().subscribe(now -> {
            String words = now == Appearance.LIGHT ? texts.get("theme.dark") : texts.get("theme.light");
            setGraphic(new FontIcon(now == Appearance.LIGHT ? Feather.MOON : Feather.SUN));
            setAccessibleText(words);
        });
    }

    /// Light, dark, or as the system is: at a right click, or by the menu key.
    private static ContextMenu menu(Bundle texts, AppearanceSwitch appearances) {
        ContextMenu menu = new ContextMenu();
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(
                    switch (theme) {
                        case SYSTEM -> texts.get("theme.system");
                        case LIGHT -> texts.get("theme.lightName");
                        case DARK -> texts.get("theme.darkName");
                    });
            item.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(event -> appearances.choose(theme));
            appearances.themeProperty().subscribe(now -> item.setSelected(now == theme));
            menu.getItems().add(item);
        }
        return menu;
    }
}
