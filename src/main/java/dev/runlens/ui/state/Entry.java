package dev.runlens.ui.state;

import dev.runlens.read.load.LoadItem;

/// One line of the runs list.
public sealed interface Entry {
    /// What the line is about, which stays the same while what is said of it changes.
    Object about();

    /// An input that is waiting, being read, rejected or cancelled.
    record Input(LoadItem item) implements Entry {
        @Override
        public Object about() {
            return item.input();
        }
    }

    /// A run.
    record Loaded(ShownRun run) implements Entry {
        @Override
        public Object about() {
            return run.key();
        }
    }
}
