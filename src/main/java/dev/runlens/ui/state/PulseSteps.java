package dev.runlens.ui.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Does things one after the other, each with a picture of its own: what would take long at once lets the person at the
/// window in between. FX thread only.
public final class PulseSteps {
    private static final int AT_ONCE = 40;

    private final Deque<Runnable> left = new ArrayDeque<>();
    private @Nullable Runnable end;
    private boolean pictureDue;
    private boolean stepping;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (pictureDue) {
                pictureDue = false;
            } else {
                stepping = true;
                try {
                    next();
                } finally {
                    stepping = false;
                }
            }
        }
    };

    /// Nothing to do yet.
    public PulseSteps() {}

    /// Does these too, after those that are left. What was changed before them has a picture of its own too.
    public void add(List<Runnable> steps) {
        pictureDue |= left.isEmpty() && !stepping;
        left.addAll(steps);
        timer.start();
    }

    /// Whether nothing is left.
    public boolean isDone() {
        return left.isEmpty() && end == null;
    }

    /// Does something once nothing is left, in place of what was to be done then before; at once where nothing is.
    void atEnd(Runnable last) {
        end = last;
        if (left.isEmpty()) {
            next();
        }
    }

    /// Does at once what is left of so many runs, unless they are many.
    void finishFew(int runs) {
        if (runs <= AT_ONCE) {
            finish();
        }
    }

    /// Does at once what is left.
    void finish() {
        while (!isDone()) {
            next();
        }
    }

    private void next() {
        Runnable step = left.poll();
        if (step == null) {
            timer.stop();
            step = end;
            end = null;
        }
        if (step != null) {
            step.run();
        }
    }
}
