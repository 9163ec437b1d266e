package dev.runlens.ui.answers;

import dev.runlens.ui.form.EnteredField;
import dev.runlens.text.Bundle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// What a voter notes on a vote. The letter of the key that leads into it is no part of it.
final class VoteNote extends TextField implements EnteredField {
    private boolean entered;

    VoteNote(Bundle texts) {
        setId("vote-note");
        setPromptText(texts.get("vote.note"));
        setAccessibleText(texts.get("vote.note"));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> entered = false);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (entered) {
                entered = false;
                event.consume();
            }
        });
    }

    /// Puts the cursor into it, while a key is down.
    void enter() {
        if (isVisible()) {
            requestFocus();
            entered = true;
        }
    }
}
