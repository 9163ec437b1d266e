package dev.runlens.ask;

import dev.runlens.run.Run;

/// Who is to be asked, before it is known what a server calls it.
public sealed interface Asked {
    /// A run: its adapter.
    record OfRun(Run run) implements Asked {}

    /// The model that the runs started from.
    record Base() implements Asked {}

    /// A model that the server has under a name.
    record Named(String name) implements Asked {}
}
