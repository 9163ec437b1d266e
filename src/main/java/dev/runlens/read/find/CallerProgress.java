package dev.runlens.read.find;

import dev.runlens.read.ReadProgress;
import java.nio.file.Path;

/// The progress of files that several threads read, told by the thread that asked for them alone: whoever listens need
/// not expect others. What the other threads read is not told; they can be stopped all the same.
final class CallerProgress implements ReadProgress {
    private final ReadProgress progress;
    private final Thread caller = Thread.currentThread();

    /// @param progress told on the thread that makes this
    CallerProgress(ReadProgress progress) {
        this.progress = progress;
    }

    @Override
    public void advanced(Path file, long done, long total) {
        if (caller.equals(Thread.currentThread())) {
            progress.advanced(file, done, total);
        }
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
