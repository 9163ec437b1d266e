package dev.runlens.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// The background threads of the window.
final class Workers implements AutoCloseable {
    private static final int READERS = 2;

    private final ExecutorService work;
    private final ExecutorService slow;

    Workers(Thread.UncaughtExceptionHandler bugs) {
        work = Executors.newSingleThreadExecutor(threads("runlens-work-", bugs));
        slow = Executors.newFixedThreadPool(READERS, threads("runlens-io-", bugs));
    }

    private static ThreadFactory threads(String name, Thread.UncaughtExceptionHandler bugs) {
        return Thread.ofPlatform()
                .name(name, 1)
                .daemon()
                .uncaughtExceptionHandler(bugs)
                .factory();
    }

    Executor work() {
        return work;
    }

    Executor slow() {
        return slow;
    }

    @Override
    public void close() {
        work.shutdownNow();
        slow.shutdownNow();
    }
}
