package dev.runlens.read.find;

import dev.runlens.read.ReadProgress;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The progress of files that several threads read, told by the thread that waits for them alone: whoever listens need
/// not expect others.
final class CallerProgress implements ReadProgress {
    private static final long TELL_EVERY_MS = 50;

    private final ReadProgress progress;
    private final AtomicReference<@Nullable Step> latest = new AtomicReference<>();

    private record Step(Path file, long done, long total) {}

    /// @param progress told by [#await] alone
    CallerProgress(ReadProgress progress) {
        this.progress = progress;
    }

    @Override
    public void advanced(Path file, long done, long total) {
        latest.set(new Step(file, done, total));
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }

    /// Waits for what a thread reads, and tells meanwhile how far all of them are.
    ///
    /// @throws CancellationException when the reading was cancelled, or this thread interrupted
    <T> T await(Future<T> reading) {
        while (true) {
            try {
                T read = reading.get(TELL_EVERY_MS, TimeUnit.MILLISECONDS);
                tell();
                return read;
            } catch (TimeoutException notYet) {
                tell();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CancellationException("reading was interrupted");
            }
        }
    }

    private void tell() {
        Step step = latest.getAndSet(null);
        if (step != null) {
            progress.advanced(step.file(), step.done(), step.total());
        }
    }
}
