package dev.runlens.session;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes on the newest of values that come in quick succession, once none has come for a moment. Safe to use from several
/// threads.
///
/// @param <T> the values
public final class Debounced<T> implements AutoCloseable {
    /// How long none has to come.
    public static final Duration MOMENT = Duration.ofSeconds(1);

    private final Delay delay;
    private final Consumer<T> taker;
    private @Nullable T newest;
    private long count;

    /// Does something later, on a thread that may touch files.
    @FunctionalInterface
    public interface Delay {
        /// Does it after a time.
        void after(Duration time, Runnable task);
    }

    /// @param taker given the newest, on the thread of the delay; on that of the caller at the end
    public Debounced(Delay delay, Consumer<T> taker) {
        this.delay = delay;
        this.taker = taker;
    }

    /// Takes a value.
    public void accept(T value) {
        long mine;
        synchronized (this) {
            newest = value;
            mine = ++count;
        }
        delay.after(MOMENT, () -> passIf(mine));
    }

    private void passIf(long mine) {
        T value;
        synchronized (this) {
            if (mine != count) {
                return;
            }
            value = newest;
            newest = null;
        }
        if (value != null) {
            taker.accept(value);
        }
    }

    /// Passes on what still waits, at once.
    @Override
    public void close() {
        long mine;
        synchronized (this) {
            mine = count;
        }
        passIf(mine);
    }
}
