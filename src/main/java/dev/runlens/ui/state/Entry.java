package dev.runlens.ui.state;

import dev.runlens.read.load.LoadItem;

/// One line of the runs list.
public sealed interface Entry {
    /// An input that is waiting, being read, rejected or cancelled.
    record Input(LoadItem item) implements Entry {}

    /// A run.
    record Loaded(ShownRun run) implements Entry {}
}
