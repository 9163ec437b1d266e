package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.Notices;
import java.util.ArrayDeque;
import java.util.Deque;

/// What was taken away last comes back first: with the notice that says so, or with the key.
final class Undo {
    private final Bundle texts;
    private final Notices notices;
    private final Deque<Runnable> done = new ArrayDeque<>();

    Undo(Bundle texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
    }

    /// Says what was done, and how it is taken back.
    ///
    /// @param back undoes it; run once at most
    void did(String words, Runnable back) {
        done.push(back);
        notices.success(words, texts.get("undo.action"), () -> {
            if (done.remove(back)) {
                back.run();
            }
        });
    }

    /// Takes back what was done last; says so where there is nothing.
    void undo() {
        if (done.isEmpty()) {
            notices.say(texts.get("undo.nothing"));
        } else {
            done.pop().run();
        }
    }
}
