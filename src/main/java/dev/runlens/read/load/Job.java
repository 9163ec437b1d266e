package dev.runlens.read.load;

import dev.runlens.read.find.FileMemory;
import dev.runlens.read.find.InputContent;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An input from when it was added to when it is added again or taken away. Guarded by the lock of its loader, but for
/// [#cancelled] and how many of its files are read.
final class Job {
    final Path input;
    final FileMemory memory = new FileMemory();
    @Nullable
    InputContent content;
    LoadItem.State state = new LoadItem.Queued();
    volatile boolean cancelled;
    private volatile int filesRead;
    private volatile int files;

    private Job(Path input, @Nullable InputContent before) {
        this.input = input;
        this.content = before;
    }

    /// An input that is added, in place of the same one where that is there: what it held stays until it is read again.
    static Job after(@Nullable Job previous, Path input) {
        if (previous == null) {
            return new Job(input, null);
        }
        previous.stop();
        return new Job(input, previous.content);
    }

    /// So many of the files of a folder are read: told with the next file.
    void filesRead(int done, int all) {
        filesRead = done;
        files = all;
    }

    /// It is being read.
    LoadItem.Parsing parsing(Path file, long done, long total) {
        return new LoadItem.Parsing(file, done, total, filesRead, files);
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
