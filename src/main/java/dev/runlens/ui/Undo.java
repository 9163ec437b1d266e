package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.Changes;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Step;
import java.util.ArrayDeque;
import java.util.Deque;

/// What was done last is taken back first, with the notice that says so or with the key, and what was taken back last is done
/// again first, until something else is done.
final class Undo {
    private static final int MOST = 200;

    private final Bundle texts;
    private final Notices notices;
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();
    private Runnable outdated = () -> {};

    /// @param words what was done
    /// @param said takes the notice of it away
    private record Done(String words, Step step, Runnable said) {}

    Undo(Bundle texts, Notices notices, DashboardModel model) {
        this.texts = texts;
        this.notices = notices;
        model.changes().tell((change, step) -> remember(new Done(words(change), step, () -> {})));
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
    void did(String words, Step step) {
        remember(new Done(words, step, say(words, words, step)));
    }

    /// @return takes the notice away
    private Runnable say(String said, String words, Step step) {
        return notices.success(said, texts.get("undo.action"), () -> {
            if (done.removeIf(one -> one.step().equals(step))) {
                undone.push(new Done(words, step, () -> {}));
                step.back().run();
            }
        });
    }

    private void remember(Done one) {
        // What came after what was taken back would not fit what is done instead.
        undone.clear();
        outdated.run();
        push(one);
    }

    private void push(Done one) {
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
            undone.push(last);
            last.said().run();
            last.step().back().run();
            outdated.run();
            outdated = notices.say(texts.get("undo.undone", last.words()));
        }
    }

    /// Does again what was taken back last and says what that was; says so where there is nothing.
    void redo() {
        if (undone.isEmpty()) {
            notices.hint(texts.get("redo.nothing"));
            return;
        }
        Done last = undone.pop();
        outdated.run();
        last.step().again().run();
        if (!last.step().asks()) {
            push(new Done(last.words(), last.step(),
                    say(texts.get("redo.redone", last.words()), last.words(), last.step())));
        }
    }
}
