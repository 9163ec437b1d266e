package dev.runlens.benchmark.window;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Ends the process once something is drawn. Uses nothing of ours: see [EmptyWindow].
final class EndOfStart extends AnimationTimer {
    private final BooleanSupplier there;
    private final boolean orderly;
    private boolean begun;

    /// @param there whether it is in the scene; asked at every pulse, on the thread of the scene
    /// @param orderly whether the process ends with all that it does at its end; else at once, since an end is no start
    EndOfStart(BooleanSupplier there, boolean orderly) {
        this.there = there;
        this.orderly = orderly;
    }

    @Override
    public void handle(long ignored) {
        if (begun) {
            end();
        }
        begun = there.getAsBoolean();
    }

    private void end() {
        stop();
        if (orderly) {
            System.exit(0);
        } else {
            Runtime.getRuntime().halt(0);
        }
    }
}
