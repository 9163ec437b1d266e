package dev.runlens.ui;

import dev.runlens.read.collect.RunKey;
import dev.runlens.ui.memory.SessionDesk;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.Opening;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.layout.Region;

/// The window as what remembers it sees it.
///
/// @param screen runs what touches a control
record DeskWindow(Opening opening, ModalLayer modal, Notices notices, Executor screen)
        implements SessionDesk.Window {
    @Override
    public void open(List<Path> paths) {
        opening.open(paths, true);
    }

    @Override
    public void restore(List<Path> paths) {
        opening.open(paths, false);
    }

    @Override
    public List<Path> besideRuns() {
        return opening.answers().inputs();
    }

    @Override
    public void expect(Map<RunKey, Integer> looks, Set<RunKey> removed) {
        opening.workspace().expect(looks, removed);
    }

    @Override
    public void show(Region card, Runnable focus) {
        modal.open(card, focus);
    }

    @Override
    public void closeCard() {
        modal.close();
    }

    @Override
    public void say(String words) {
        screen.execute(() -> notices.news(words));
    }

    @Override
    public void later(Runnable task) {
        screen.execute(task);
    }
}
