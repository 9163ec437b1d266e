package dev.runlens.ui.keys;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Acts on the keys of the window, wherever the focus is. Keys that type stay with a text field that has the focus.
public final class Shortcuts {
    private final List<Shortcut> all;
    private final BooleanSupplier active;

    /// @param all in the order in which the card lists them
    /// @param active whether they act now; not while a card covers the window
    public Shortcuts(List<Shortcut> all, BooleanSupplier active) {
        this.all = List.copyOf(all);
        this.active = active;
    }

    /// In the order in which the card lists them.
    public List<Shortcut> all() {
        return all;
    }

    /// Listens to what the focused control left over, and to function keys before it.
    public void installOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(event, Shortcut::goesFirst));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> act(event, shortcut -> true));
    }

    private void act(KeyEvent event, Predicate<Shortcut> among) {
        if (!active.getAsBoolean()) {
            return;
        }
        boolean writing = event.getTarget() instanceof TextInputControl;
        all.stream()
                .filter(among)
                .filter(shortcut -> shortcut.match(event) && !(writing && shortcut.types()))
                .findFirst()
                .ifPresent(shortcut -> {
                    shortcut.action().run();
                    event.consume();
                });
    }
}
