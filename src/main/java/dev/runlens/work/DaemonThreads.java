package dev.runlens.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Threads that keep no program from ending.
public final class DaemonThreads {
    private DaemonThreads() {}

    /// Makes threads with numbers from 1 on in their names. The counter of [Thread.Builder#factory] costs a short command
    /// several milliseconds at its first use.
    ///
    /// @param name the number is put behind it and a hyphen
    public static ThreadFactory named(String name) {
        AtomicInteger made = new AtomicInteger();
        return task -> Thread.ofPlatform().name(name + "-" + made.incrementAndGet()).daemon().unstarted(task);
    }

    /// Makes threads as [#named] does that give way to all others that want a processor, as far as the system heeds that.
    ///
    /// @param name the number is put behind it and a hyphen
    public static ThreadFactory givingWay(String name) {
        ThreadFactory named = named(name);
        return task -> givingWay(named.newThread(task));
    }

    /// A pool for what takes long, whose threads give way to all others that want a processor. Linux heeds that where the
    /// launcher asked the JVM for it.
    ///
    /// @param name the number of a thread is put behind it and a hyphen
    /// @param bugs told what a task threw; null for nobody
    public static ExecutorService givingWay(
            String name, int threads, Thread.@Nullable UncaughtExceptionHandler bugs) {
        return new ForkJoinPool(threads, pool -> givingWay(name, pool), bugs, true);
    }

    private static ForkJoinWorkerThread givingWay(String name, ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName(name + "-" + thread.getPoolIndex());
        return givingWay(thread);
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: a picture comes sooner where it is heeded
    private static <T extends Thread> T givingWay(T thread) {
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
