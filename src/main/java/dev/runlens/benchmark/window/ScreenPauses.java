package dev.runlens.benchmark.window;

import dev.runlens.chart.FxThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Asks the FX thread two hundred times a second whether it is there, and keeps how long it took at most to answer, and how
/// much of the processor it used at most between two answers, which depends less on what else the machine does.
final class ScreenPauses implements AutoCloseable {
    private static final long EVERY = 5_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FxThread screen = new FxThread();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong mostUsed = new AtomicLong();
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().daemon().name("screen-pauses").start(this::ask);

    private void ask() {
        while (!over.get()) {
            if (asked.compareAndSet(0, System.nanoTime())) {
                screen.execute(() -> {
                    long answered = System.nanoTime() - asked.getAndSet(0);
                    longest.accumulateAndGet(answered, Math::max);
                    long now = THREADS.getCurrentThreadCpuTime();
                    mostUsed.accumulateAndGet(now - used.getAndSet(now), Math::max);
                });
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    /// The longest answer since the last time this was asked, in milliseconds.
    double longest() {
        long open = asked.get();
        long waiting = open == 0 ? 0 : System.nanoTime() - open;
        return Math.max(longest.getAndSet(0), waiting) / 1e6;
    }

    /// The most that was used of the processor between two answers since the last time this was asked, in milliseconds.
    double mostUsed() {
        return mostUsed.getAndSet(0) / 1e6;
    }

    @Override
    public void close() {
        over.set(true);
        thread.interrupt();
    }
}
