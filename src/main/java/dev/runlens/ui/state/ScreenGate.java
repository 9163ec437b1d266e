package dev.runlens.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Holds back what is to be done on the screen's thread until there is a window to do it in: then all of it is done in its
/// order, and what comes later goes straight on. Safe to use from any thread.
public final class ScreenGate implements Executor {
    private final Executor screen;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean open;

    /// A gate that is closed.
    ///
    /// @param screen does what is let through
    public ScreenGate(Executor screen) {
        this.screen = screen;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (open) {
            screen.execute(task);
        } else {
            waiting.add(task);
        }
    }

    /// Does at once what has waited until now; what comes later waits. On the screen's thread.
    public void letThrough() {
        for (Runnable next = waited(); next != null; next = waited()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable waited() {
        return waiting.poll();
    }

    /// Lets everything through from now on. On the screen's thread, which does at once what has waited.
    public void open() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        open = next == null;
        return next;
    }
}
