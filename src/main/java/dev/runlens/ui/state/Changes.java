package dev.runlens.ui.state;

import java.util.function.BiConsumer;

/// What a person changes that shows where it is, so that nothing has to say so, and what takes each change back.
public final class Changes {
    private BiConsumer<Change, Runnable> told = (change, back) -> {};

    Changes() {}

    /// What is changed.
    public enum Change {
        /// Which runs are ticked.
        TICKS,
        /// Which part of an axis is asked for.
        BRUSH
    }

    /// Who is told of each change, with what takes it back.
    public void tell(BiConsumer<Change, Runnable> listener) {
        told = listener;
    }

    /// Something was changed.
    ///
    /// @param back takes it back
    public void did(Change change, Runnable back) {
        told.accept(change, back);
    }
}
