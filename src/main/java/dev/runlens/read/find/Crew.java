package dev.runlens.read.find;

import dev.runlens.work.DaemonThreads;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Who reads: threads for one call of the reader, or the caller itself.
interface Crew extends AutoCloseable {
    /// Has something done.
    void execute(Runnable task);

    /// One of them will not come back: another takes its place.
    void replaceOne();

    /// Everybody goes; who hangs is told to stop and left alone.
    @Override
    void close();

    /// The caller's own thread: what is to be done is done at once, and nothing can be abandoned.
    static Crew ofCaller() {
        return new Crew() {
            @Override
            public void execute(Runnable task) {
                task.run();
            }

            @Override
            public void replaceOne() {
                // The caller is the only one there is.
            }

            @Override
            public void close() {
                // The caller stays.
            }
        };
    }

    /// Threads that nobody has to wait for, also at the end of the program; a thread is made when there is work for it.
    ///
    /// @param size how many read at once
    static Crew ofThreads(int size) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                size,
                Integer.MAX_VALUE,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                DaemonThreads.named("runlens-read"));
        return new Crew() {
            @Override
            public void execute(Runnable task) {
                threads.execute(task);
            }

            @Override
            public void replaceOne() {
                threads.setCorePoolSize(threads.getCorePoolSize() + 1);
            }

            @Override
            public void close() {
                threads.shutdownNow();
            }
        };
    }
}
