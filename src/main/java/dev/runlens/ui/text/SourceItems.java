package dev.runlens.ui.text;

import dev.runlens.run.Origin;
import dev.runlens.text.Bundle;
import java.util.List;
import javafx.scene.control.MenuItem;

/// Menu items for the place that something came from.
///
/// @param texts their words
/// @param sources what they do
public record SourceItems(Bundle texts, SourceActions sources) {
    /// Copies the place, opens its file, shows it in the file manager.
    public List<MenuItem> of(Origin.InFile origin) {
        return List.of(
                item("source.copy", () -> sources.copy(origin.toString())),
                item("source.open", () -> sources.open(origin.file())),
                item("source.reveal", () -> sources.reveal(origin.file())));
    }

    /// An item.
    ///
    /// @param key of its words, by which it is also found
    public MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// The name of the file, and the line where it is known.
    public static String shortened(Origin.InFile origin) {
        String name = String.valueOf(origin.file().getFileName());
        return origin.line() > 0 ? name + ":" + origin.line() : name;
    }
}
