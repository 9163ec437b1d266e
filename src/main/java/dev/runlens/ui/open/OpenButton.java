package dev.runlens.ui.open;

import atlantafx.base.theme.Styles;
import dev.runlens.text.Bundle;
import dev.runlens.ui.theme.HoverTip;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Opens files at a click; its menu opens folders and the sample runs.
public final class OpenButton extends SplitMenuButton {
    /// A button for the given commands.
    ///
    /// @param ask asks a server for answers
    public OpenButton(Bundle texts, OpenCommands commands, Runnable ask) {
        setId("open");
        setText(texts.get("open.button"));
        setAccessibleText(texts.get("open.files"));
        HoverTip.on(this, texts.get("open.tip"));
        getStyleClass().add(Styles.ACCENT);
        setOnAction(event -> commands.files());

        MenuItem files = item(texts.get("open.files"), Feather.FILE_TEXT, commands::files);
        files.setAccelerator(KeyCombination.valueOf("Shortcut+O"));
        MenuItem folder = item(texts.get("open.folder"), Feather.FOLDER, commands::folder);
        folder.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+O"));
        MenuItem paste = item(texts.get("open.paste"), Feather.CLIPBOARD, commands::paste);
        getItems().addAll(files, folder, paste);
        if (commands.hasSamples()) {
            getItems().add(item(texts.get("open.samples"), Feather.GIFT, commands::samples));
        }
        MenuItem server = item(texts.get("ask.open"), Feather.MESSAGE_SQUARE, ask);
        server.setId("open-ask");
        getItems().add(server);
    }

    private static MenuItem item(String text, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(event -> action.run());
        return item;
    }
}
