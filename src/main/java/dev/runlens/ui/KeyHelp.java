package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.keys.CommandPalette;
import dev.runlens.ui.keys.KeysCard;
import dev.runlens.ui.keys.Shortcut;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Shows what the keys of the window do.
final class KeyHelp {
    private final Bundle texts;
    private final ModalLayer modal;
    private final Supplier<List<Shortcut>> keys;
    private final Node window;

    /// @param keys asked when they are shown
    /// @param window whose menus have commands too
    KeyHelp(Bundle texts, ModalLayer modal, Supplier<List<Shortcut>> keys, Node window) {
        this.texts = texts;
        this.modal = modal;
        this.keys = keys;
        this.window = window;
    }

    /// All commands, to find one by typing.
    void palette() {
        CommandPalette palette = new CommandPalette(texts, keys.get(), window, modal::close);
        modal.open(palette, palette::focusFirst);
    }

    /// All keys, to read.
    void list() {
        KeysCard card = new KeysCard(texts, keys.get(), modal::close);
        modal.open(card, card::focusFirst);
    }
}
