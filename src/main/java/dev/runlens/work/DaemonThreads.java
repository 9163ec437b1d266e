package dev.runlens.work;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

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
}
