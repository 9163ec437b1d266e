package dev.runlens.ui.keys;

import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A key and what it does.
///
/// @param keys which key, with `Shortcut` for Ctrl or Cmd
/// @param words what it does, for the card
/// @param action does it
public record Shortcut(KeyCombination keys, String words, Runnable action) {
    /// A key in the notation of [KeyCombination#valueOf].
    public static Shortcut of(String keys, String words, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), words, action);
    }

    /// Whether the key alone types a character, so that it must not act while somebody writes.
    boolean types() {
        return keys.getShortcut() != KeyCombination.ModifierValue.DOWN
                && keys.getName().length() == 1;
    }

    /// Whether the window takes the key before what has the focus: nothing in it needs a function key, but lists and
    /// tables swallow F2 even where nothing in them can be edited.
    boolean goesFirst() {
        return keys instanceof KeyCodeCombination one && one.getCode().isFunctionKey();
    }
}
