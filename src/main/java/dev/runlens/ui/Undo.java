package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.Changes;
import dev.runlens.ui.state.DashboardModel;
import java.util.ArrayDeque;
import java.util.Deque;

/// What was taken away last comes back first: with the notice that says so, or with the key.
final class Undo {
    private static final int MOST = 200;

    private final Bundle texts;
    private final Notices notices;
    private final Deque<Done> done = new ArrayDeque<>();

    /// @param words what was done
    /// @param back undoes it
    /// @param said takes the notice of it away
    private record Done(String words, Runnable back, Runnable said) {}

    Undo(Bundle texts, Notices notices, DashboardModel model) {
        this.texts = texts;
        this.notices = notices;
        model.changes().tell((change, back) -> remember(new Done(words(change), back, () -> {})));
    }

    private String words(Changes.Change change) {
        return texts.get(switch (change) {
            case TICKS -> "undo.ticks";
            case BRUSH -> "undo.brush";
        });
    }

    /// Where it says so.
    Notices notices() {
        return notices;
    }

    /// Says what was done, and how it is taken back.
    ///
    /// @param back undoes it; run once at most
    void did(String words, Runnable back) {
        Runnable said = notices.success(words, texts.get("undo.action"), () -> {
            if (done.removeIf(one -> one.back().equals(back))) {
                back.run();
            }
        });
        remember(new Done(words, back, said));
    }

    private void remember(Done one) {
        done.push(one);
        if (done.size() > MOST) {
            done.removeLast();
        }
    }

    /// Takes back what was done last and says what that was; says so where there is nothing.
    void undo() {
        if (done.isEmpty()) {
            notices.hint(texts.get("undo.nothing"));
        } else {
            Done last = done.pop();
            last.said().run();
            last.back().run();
            notices.say(texts.get("undo.undone", last.words()));
        }
    }
}
