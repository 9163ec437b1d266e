package dev.runlens.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Hands for work that can be shared: whoever has several tasks does them together with a few other threads. What nobody
/// else takes the asking thread does itself, so that it never waits for a task that has not begun. May be asked by any
/// thread.
public final class Hands implements AutoCloseable {
    /// No other hands: the asking thread does everything.
    public static final Hands ALONE = new Hands(Runnable::run, 0, () -> {});

    private final Executor helpers;
    private final int count;
    private final Runnable end;

    private Hands(Executor helpers, int count, Runnable end) {
        this.helpers = helpers;
        this.count = count;
        this.end = end;
    }

    /// So many that with the asking thread every processor has one.
    ///
    /// @param name of their threads, which get a number each
    public static Hands forEveryProcessor(String name) {
        return together(name, Runtime.getRuntime().availableProcessors());
    }

    /// The same, of threads that give way to all others, as the asking thread does.
    ///
    /// @param name of their threads, which get a number each
    public static Hands givingWay(String name) {
        return together(Runtime.getRuntime().availableProcessors(), DaemonThreads.givingWay(name));
    }

    /// So many with the asking thread.
    ///
    /// @param name of their threads, which get a number each
    public static Hands together(String name, int all) {
        return together(all, DaemonThreads.named(name));
    }

    private static Hands together(int all, ThreadFactory made) {
        int others = all - 1;
        if (others == 0) {
            return ALONE;
        }
        ExecutorService threads = Executors.newFixedThreadPool(others, made);
        return new Hands(threads, others, threads::shutdown);
    }

    /// How many threads work together, the asking one included.
    public int together() {
        return count + 1;
    }

    /// What a task gives for each of some things, in their order.
    ///
    /// @throws RuntimeException what a task threw
    public <T, R> List<R> each(List<T> things, Function<T, R> task) {
        Sharing<T, R> sharing = new Sharing<>(things, task);
        for (int i = 0; i < Math.min(count, things.size() - 1); i++) {
            helpers.execute(sharing);
        }
        return sharing.finish();
    }

    /// Lets the threads go once they have nothing to do.
    @Override
    public void close() {
        end.run();
    }

    private static final class Sharing<T, R> implements Runnable {
        private final List<T> things;
        private final Function<T, R> task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<R> results;
        private final CountDownLatch open;
        private volatile @Nullable Throwable fault;

        Sharing(List<T> things, Function<T, R> task) {
            this.things = things;
            this.task = task;
            results = new AtomicReferenceArray<>(things.size());
            open = new CountDownLatch(things.size());
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
                try {
                    results.set(i, task.apply(things.get(i)));
                } catch (RuntimeException | Error trouble) {
                    fault = trouble;
                } finally {
                    open.countDown();
                }
            }
        }

        List<R> finish() {
            run();
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (fault instanceof RuntimeException trouble) {
                throw trouble;
            }
            if (fault instanceof Error trouble) {
                throw trouble;
            }
            List<R> all = new ArrayList<>(things.size());
            for (int i = 0; i < things.size(); i++) {
                all.add(results.get(i));
            }
            return all;
        }
    }
}
