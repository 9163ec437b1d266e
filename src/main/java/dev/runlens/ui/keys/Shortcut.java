package dev.runlens.ui.keys;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key and what it does.
///
/// @param keys which keys do it, any of them, with `Shortcut` for Ctrl or Cmd
/// @param words what it does, for the card
/// @param action does it
public record Shortcut(List<KeyCombination> keys, String words, Runnable action) {
    /// Any of some keys in the notation of [KeyCombination#valueOf], apart by spaces, for systems differ in what is
    /// usual; the first is the one that is told.
    public static Shortcut of(String keys, String words, Runnable action) {
        return new Shortcut(Stream.of(keys.split(" ", -1)).map(KeyCombination::valueOf).toList(), words, action);
    }

    /// The key that is told, as it is called.
    String said() {
        return keys.getFirst().getDisplayText();
    }

    /// Whether this is one of the keys.
    boolean match(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /// Whether the key, alone or with Shift, types a character, so that it must not act while somebody writes.
    boolean types() {
        return keys.stream().anyMatch(key -> key.getShortcut() != KeyCombination.ModifierValue.DOWN
                && key instanceof KeyCodeCombination one
                && (one.getCode().isLetterKey() || one.getCode().isDigitKey()));
    }

    /// Whether the window takes the key before what has the focus: nothing in it needs a function key, but lists and
    /// tables swallow F2 even where nothing in them can be edited.
    boolean goesFirst() {
        return keys.stream().anyMatch(key -> key instanceof KeyCodeCombination one && one.getCode().isFunctionKey());
    }
}
