package dev.runlens.ui.theme;

import atlantafx.base.theme.Styles;
import dev.runlens.text.ReadingOrder;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Explains what it stands beside: while the pointer is on it, and once it was pressed until the focus goes on.
public final class HelpMark extends Button {
    private final Tooltip told = HoverTip.inLines();

    /// @param name what is explained
    /// @param words the explanation
    public HelpMark(String name, String words) {
        super(null, new FontIcon(Feather.HELP_CIRCLE));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "row-button", "help-mark");
        setAccessibleText(name);
        HoverTip.on(this, words);
        told.setText(ReadingOrder.leftToRight(words));
        setOnAction(event -> tell());
        focusedProperty().subscribe((before, now) -> told.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && told.isShowing()) {
                told.hide();
                event.consume();
            }
        });
    }

    private void tell() {
        Bounds here = localToScreen(getLayoutBounds());
        if (here != null) {
            told.show(this, here.getMinX(), here.getMaxY());
        }
    }
}
