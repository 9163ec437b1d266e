package dev.runlens.ui.theme;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done with the thing of a row, as a sign: its words are in the tooltip and said aloud.
public final class RowButton extends Button {
    /// @param key of the words; with `-` for `.` a style class of the button
    /// @param of what it is done with, for whom the row is read out
    public RowButton(Bundle texts, Feather icon, String key, Object of, Runnable action) {
        super(null, new FontIcon(icon));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "row-button", key.replace('.', '-'));
        HoverTip.on(this, texts.get(key));
        setAccessibleText(texts.get(key) + " " + of);
        setOnAction(event -> action.run());
    }
}
