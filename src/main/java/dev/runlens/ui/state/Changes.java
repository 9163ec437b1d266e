package dev.runlens.ui.state;

import java.util.function.BiConsumer;

/// What a person changes that shows where it is, so that nothing has to say so, and the ways back and forth of each change.
public final class Changes {
    private BiConsumer<Change, Step> told = (change, step) -> {};

    Changes() {}

    /// What is changed.
    public enum Change {
        /// Which runs are ticked.
        TICKS,
        /// Which run the others are compared to.
        BASELINE,
        /// Which part of an axis is asked for.
        BRUSH
    }

    /// Who is told of each change, with its ways back and forth.
    public void tell(BiConsumer<Change, Step> listener) {
        told = listener;
    }

    /// Something was changed.
    public void did(Change change, Step step) {
        told.accept(change, step);
    }
}
