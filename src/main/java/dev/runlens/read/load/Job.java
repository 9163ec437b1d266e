package dev.runlens.read.load;

import dev.runlens.read.find.FileMemory;
import dev.runlens.read.find.InputContent;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An input from when it was added to when it is added again or taken away. Guarded by the lock of its loader, but for
/// [#cancelled].
final class Job {
    final Path input;
    final FileMemory memory = new FileMemory();
    @Nullable
    InputContent content;
    LoadItem.State state = new LoadItem.Queued();
    volatile boolean cancelled;

    /// @param before what it held when it was added before; null where it was not
    Job(Path input, @Nullable InputContent before) {
        this.input = input;
        this.content = before;
    }

    /// Whether it was read to its end.
    boolean isSettled() {
        return state instanceof LoadItem.Loaded || state instanceof LoadItem.Rejected;
    }

    /// Whether there was something to stop.
    boolean stop() {
        boolean going = !cancelled && (state instanceof LoadItem.Queued || state instanceof LoadItem.Parsing);
        cancelled = true;
        if (going) {
            state = new LoadItem.Cancelled();
        }
        return going;
    }

    /// What was read; nothing before that.
    Stream<InputContent> contents() {
        return Stream.ofNullable(content);
    }

    /// The input with its state.
    LoadItem item() {
        return new LoadItem(input, state);
    }
}
