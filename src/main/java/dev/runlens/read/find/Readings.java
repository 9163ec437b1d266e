package dev.runlens.read.find;

import dev.runlens.read.ReadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Readings that may never come back (a pipe that nobody writes to, a network drive that is gone), waited for by one
/// thread that can walk away: when it is cancelled, at once, whatever the reading does. A reading of one file among many
/// that gives no sign of life for too long is given up and the others go on.
///
/// For one call of the reader. While nothing moves, a pool that the waiting thread belongs to may have another in its
/// place, where it is a [ForkJoinPool].
final class Readings implements AutoCloseable {
    private static final long LOOK_MILLIS = 20;
    private static final long STALLED = TimeUnit.SECONDS.toNanos(2);

    private final Crew crew;
    private final ReadProgress progress;
    private final Duration patience;
    private final BlockingQueue<Task<?>> done = new LinkedBlockingQueue<>();
    private final Object telling = new Object();
    private volatile boolean left;

    /// @param crew who reads; closed with this
    /// @param progress told by one reading at a time, and asked whether to go on
    /// @param patience how long a reading among others may give no sign of life
    Readings(Crew crew, ReadProgress progress, Duration patience) {
        this.crew = crew;
        this.progress = progress;
        this.patience = patience;
    }

    /// What a reading gives, however long it takes.
    ///
    /// @throws CancellationException when the progress says so
    <T> T alone(Function<ReadProgress, T> reading) {
        Task<T> task = new Task<>(reading, null, () -> {});
        crew.execute(task);
        await(List.of(task));
        return task.result();
    }

    /// What the readings of some files give, several at once, in the order of the files.
    ///
    /// @param givenUp what stands for a reading that does not come back
    /// @throws CancellationException when the progress says so
    <T> List<T> all(List<Path> files, BiFunction<Path, ReadProgress, T> reading, Function<Path, T> givenUp) {
        List<Task<T>> tasks = new ArrayList<>();
        Count count = new Count(files.size());
        count.tell();
        for (Path file : files) {
            tasks.add(new Task<>(
                    told -> reading.apply(file, told), () -> givenUp.apply(file), count::oneIsOver));
        }
        tasks.forEach(crew::execute);
        await(tasks);
        return tasks.stream().map(Task::result).toList();
    }

    /// How many of some files are read. Counted and told in one go: two that are over at once would be told of the wrong way
    /// round.
    private final class Count {
        private final int files;
        private int over;

        Count(int files) {
            this.files = files;
        }

        void tell() {
            if (files > 1) {
                synchronized (telling) {
                    progress.filesRead(over, files);
                }
            }
        }

        void oneIsOver() {
            synchronized (telling) {
                over++;
                tell();
            }
        }
    }

    @Override
    public void close() {
        left = true;
        crew.close();
    }

    private void await(List<? extends Task<?>> tasks) {
        Waiting waiting = new Waiting(tasks);
        try {
            if (!waiting.goOn(STALLED)) {
                ForkJoinPool.managedBlock(waiting);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// Until the last of some tasks is over.
    private final class Waiting implements ForkJoinPool.ManagedBlocker {
        private final List<? extends Task<?>> tasks;
        private int open;

        Waiting(List<? extends Task<?>> tasks) {
            this.tasks = tasks;
            open = tasks.size();
        }

        /// Waits.
        ///
        /// @param stalled no longer than this while nothing moves
        /// @return whether all are over
        boolean goOn(long stalled) throws InterruptedException {
            long moved = System.nanoTime();
            while (open > 0) {
                Task<?> over = done.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (progress.isCancelled()) {
                    close();
                    throw new CancellationException();
                }
                if (over != null) {
                    open--;
                    moved = System.nanoTime();
                    continue;
                }
                for (Task<?> task : tasks) {
                    moved = Math.max(moved, task.lastSign());
                    task.giveUpAfter(patience);
                }
                if (System.nanoTime() - moved > stalled) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean block() throws InterruptedException {
            return goOn(Long.MAX_VALUE);
        }

        @Override
        public boolean isReleasable() {
            return open == 0;
        }
    }

    private final class Task<T> implements Runnable, ReadProgress {
        private final Function<ReadProgress, T> reading;
        private final @Nullable Supplier<T> givenUp;
        private final Runnable told;
        private volatile long sign = Long.MIN_VALUE;
        private volatile boolean over;
        private @Nullable T value;
        private @Nullable Throwable fault;

        /// @param givenUp null where it is waited for without end
        /// @param told when it is over
        Task(Function<ReadProgress, T> reading, @Nullable Supplier<T> givenUp, Runnable told) {
            this.reading = reading;
            this.givenUp = givenUp;
            this.told = told;
        }

        @Override
        public void run() {
            sign = System.nanoTime();
            if (left) {
                return;
            }
            try {
                finish(reading.apply(this), null);
            } catch (RuntimeException | Error trouble) {
                finish(null, trouble);
            }
        }

        private synchronized void finish(@Nullable T result, @Nullable Throwable trouble) {
            if (!over) {
                value = result;
                fault = trouble;
                over = true;
                told.run();
                done.add(this);
            }
        }

        /// When it last gave a sign of life; the beginning of time where it has not begun or is over.
        long lastSign() {
            return over ? Long.MIN_VALUE : sign;
        }

        void giveUpAfter(Duration patience) {
            long last = lastSign();
            if (givenUp != null && last != Long.MIN_VALUE && System.nanoTime() - last > patience.toNanos()) {
                finish(givenUp.get(), null);
                crew.replaceOne();
            }
        }

        @SuppressWarnings("NullAway") // over, without a fault: there is a value
        synchronized T result() {
            if (fault instanceof RuntimeException trouble) {
                throw trouble;
            }
            if (fault instanceof Error trouble) {
                throw trouble;
            }
            return value;
        }

        @Override
        public void advanced(Path file, long read, long total) {
            sign = System.nanoTime();
            synchronized (telling) {
                if (!over && !left) {
                    progress.advanced(file, read, total);
                }
            }
        }

        @Override
        public boolean isCancelled() {
            sign = System.nanoTime();
            return over || left || progress.isCancelled();
        }
    }
}
