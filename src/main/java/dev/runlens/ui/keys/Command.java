package dev.runlens.ui.keys;

/// Something that can be done, as the palette lists it.
///
/// @param words what it does
/// @param keys which keys do it; empty where none do
/// @param action does it
record Command(String words, String keys, Runnable action) {
    static Command of(Shortcut shortcut) {
        return new Command(shortcut.words(), shortcut.said(), shortcut.action());
    }
}
