package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.Changes;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What was done last is taken back first, with the notice that says so or with the key, and what was taken back last is done
/// again first, until something else is done.
final class Undo {
    private static final int MOST = 200;

    private final Bundle texts;
    private final Notices notices;
    private final DashboardModel model;
    private final Deque<Done> done = new ArrayDeque<>();
    private final Deque<Done> undone = new ArrayDeque<>();
    private Runnable outdated = () -> {};

    /// The sentences about something that was done: of each kind three that stand for themselves, for "undone" before the
    /// words of what was done makes no English.
    interface Words {
        /// What is said once it was done.
        int DONE = 0;
        /// Once it was taken back.
        int UNDONE = 1;
        /// Once it was done again.
        int REDONE = 2;

        /// The sentence for one of the three, which a `choice` in the bundle takes.
        String of(int when);
    }

    /// @param said takes the notice of it away
    private record Done(Words words, Step step, Runnable said) {}

    Undo(Bundle texts, Notices notices, DashboardModel model) {
        this.texts = texts;
        this.notices = notices;
        this.model = model;
        model.changes().tell((change, step) -> remember(new Done(words(change), step, () -> {})));
    }

    private Words words(Changes.Change change) {
        return switch (change) {
            case TICKS -> when -> texts.get("undo.ticks", when);
            case BRUSH -> when -> texts.get("undo.brush", when);
            case BASELINE -> when -> Optional.ofNullable(model.baseline().nowProperty().get())
                    .flatMap(model::run)
                    .map(ShownRun::name)
                    .map(run -> texts.get("undo.baseline", run))
                    .orElseGet(() -> texts.get("undo.noBaseline"));
        };
    }

    /// Where it says so.
    Notices notices() {
        return notices;
    }

    /// Says what was done, and how it is taken back.
    void did(Words words, Step step) {
        remember(new Done(words, step, say(Words.DONE, words, step)));
    }

    /// @return takes the notice away
    private Runnable say(int when, Words words, Step step) {
        return notices.success(words.of(when), texts.get("undo.action"), () -> {
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

    /// Takes back what was done last and says what is so now; says so where there is nothing.
    void undo() {
        if (done.isEmpty()) {
            notices.hint(texts.get("undo.nothing"));
            return;
        }
        Done last = done.pop();
        undone.push(last);
        last.said().run();
        last.step().back().run();
        outdated.run();
        // What has to ask before it is done again takes its time to be taken back too, and says itself what came of it.
        outdated = last.step().asks() ? () -> {} : notices.say(last.words().of(Words.UNDONE));
    }

    /// Does again what was taken back last and says what is so now; says so where there is nothing.
    void redo() {
        if (undone.isEmpty()) {
            notices.hint(texts.get("redo.nothing"));
            return;
        }
        Done last = undone.pop();
        outdated.run();
        last.step().again().run();
        if (!last.step().asks()) {
            // One that says what is so now, however many are done again.
            outdated = say(Words.REDONE, last.words(), last.step());
            push(new Done(last.words(), last.step(), outdated));
        }
    }
}
