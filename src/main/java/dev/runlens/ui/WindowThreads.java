package dev.runlens.ui;

import dev.runlens.ui.state.Threads;
import dev.runlens.work.DaemonThreads;
import dev.runlens.work.Hands;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// The background threads of the window.
///
/// Reading and writing share a pool of which a few work at once. Where all of them wait for something that does not answer,
/// the pool gives the next task a thread of its own ([ForkJoinPool.ManagedBlocker]). They give way to the screen's thread, and so
/// do those that judge: where both processors are wanted, what moves goes before what is on its way.
final class WindowThreads implements AutoCloseable {
    private static final int READERS = 2;

    private final Executor screen;
    private final Clock clock;
    private final ExecutorService work;
    private final ExecutorService judging;
    private final ExecutorService slow;
    private final Hands hands = Hands.forEveryProcessor("runlens-hands");
    private final Hands judges = Hands.givingWay("runlens-judges");
    private final ScheduledExecutorService follow;
    private final Thread.UncaughtExceptionHandler bugs;

    /// @param screen runs what touches the model or a control
    /// @param bugs told what a task threw
    WindowThreads(Executor screen, Clock clock, Thread.UncaughtExceptionHandler bugs) {
        this.screen = screen;
        this.clock = clock;
        this.bugs = bugs;
        follow = Executors.newSingleThreadScheduledExecutor(
                reporting(DaemonThreads.named("runlens-follow"), bugs));
        work = Executors.newSingleThreadExecutor(reporting(DaemonThreads.named("runlens-work"), bugs));
        judging = Executors.newSingleThreadExecutor(reporting(DaemonThreads.givingWay("runlens-judge"), bugs));
        slow = DaemonThreads.givingWay("runlens-io", READERS, bugs);
    }

    private static ThreadFactory reporting(ThreadFactory made, Thread.UncaughtExceptionHandler bugs) {
        return task -> {
            Thread thread = made.newThread(task);
            thread.setUncaughtExceptionHandler(bugs);
            return thread;
        };
    }

    /// Those of the dashboard.
    Threads ofDashboard() {
        return new Threads(work, slow, screen, clock, hands);
    }

    /// Those that read and judge: quick work gives way to the screen's thread too, and so do the hands that help with it.
    ///
    /// @param shown given what is to be done on the screen's thread
    Threads givingWay(Executor shown) {
        return new Threads(judging, slow, shown, clock, judges);
    }

    Executor screen() {
        return screen;
    }

    Executor slow() {
        return slow;
    }

    /// Does something later, on the thread of what is done again and again; nothing once these threads are closed.
    void after(Duration time, Runnable task) {
        if (!follow.isShutdown()) {
            var _ = follow.schedule(reported(task), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Runnable reported(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error bug) {
                bugs.uncaughtException(Thread.currentThread(), bug);
                throw bug;
            }
        };
    }

    /// Does something again and again, on a thread of its own; not any more after it failed, which is reported.
    void every(Duration pause, Runnable task) {
        var _ = follow.scheduleWithFixedDelay(reported(task), pause.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        follow.shutdownNow();
        work.shutdownNow();
        judging.shutdownNow();
        slow.shutdownNow();
        hands.close();
        judges.close();
    }
}
