package dev.runlens.benchmark.window;

import dev.runlens.chart.FxThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// How long pictures of the screen took, one after the other, each from its pulse to the next: styling, layout and
/// painting are in it.
///
/// @param millis of each, ascending
/// @param processor what the thread of the scene and that of the painter used for one, in milliseconds
@SuppressWarnings("ArrayRecordComponent") // measured once and printed, never compared
record Frames(double[] millis, double processor) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// Draws pictures as fast as it goes, from a thread that may wait.
    ///
    /// @param count how many count
    /// @param step changes the scene before each, on its thread; the first eighth does not count
    static Frames of(int count, IntConsumer step) {
        CompletableFuture<Frames> done = new CompletableFuture<>();
        new FxThread().execute(() -> new Run(count, step, done).start());
        return done.join();
    }

    /// Waits until what is changed now is drawn.
    static void next() {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        new FxThread().execute(() -> new AnimationTimer() {
            private boolean begun;

            @Override
            public void handle(long ignored) {
                if (begun) {
                    stop();
                    drawn.complete(true);
                }
                begun = true;
            }
        }.start());
        drawn.join();
    }

    double median() {
        return millis[millis.length / 2];
    }

    /// All but one in twenty are no longer than this.
    double nearlyAll() {
        return millis[(int) Math.min(millis.length - 1.0, Math.ceil(millis.length * 0.95) - 1)];
    }

    private static long processorNanos() {
        long sum = 0;
        for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            boolean draws = thread != null
                    && (thread.getThreadName().startsWith("JavaFX") || thread.getThreadName().startsWith("Quantum"));
            sum += draws ? Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())) : 0;
        }
        return sum;
    }

    private static final class Run extends AnimationTimer {
        private final double[] millis;
        private final int warming;
        private final IntConsumer step;
        private final CompletableFuture<Frames> done;
        private int frames;
        private long last;
        private long before;

        Run(int count, IntConsumer step, CompletableFuture<Frames> done) {
            this.millis = new double[count];
            this.warming = count / 8 + 2;
            this.step = step;
            this.done = done;
        }

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            int index = frames - warming;
            if (index == 0) {
                before = processorNanos();
            } else if (index > 0) {
                millis[index - 1] = (now - last) / 1e6;
            }
            last = now;
            if (index == millis.length) {
                stop();
                Arrays.sort(millis);
                done.complete(new Frames(millis, (processorNanos() - before) / 1e6 / millis.length));
            } else {
                step.accept(frames++);
            }
        }
    }
}
