package dev.runlens.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes on the newest of values that come in quick succession, once none has come for a moment, or some seconds after the
/// first. Safe to use from several threads.
///
/// @param <T> the values
public final class Debounced<T> implements AutoCloseable {
    /// How long none has to come.
    public static final Duration MOMENT = Duration.ofSeconds(1);

    /// How long one waits at most, however many come.
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private final Delay delay;
    private final Consumer<T> taker;
    private @Nullable T newest;
    private long count;
    private long rounds;

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
        long round;
        boolean first;
        synchronized (this) {
            first = newest == null;
            newest = value;
            mine = ++count;
            round = rounds;
        }
        delay.after(MOMENT, () -> passIf(() -> mine == count));
        if (first) {
            delay.after(LONGEST, () -> passIf(() -> round == rounds));
        }
    }

    private void passIf(BooleanSupplier due) {
        T value;
        synchronized (this) {
            if (!due.getAsBoolean()) {
                return;
            }
            value = newest;
            newest = null;
            rounds++;
        }
        if (value != null) {
            taker.accept(value);
        }
    }

    /// Passes on what still waits, at once.
    @Override
    public void close() {
        passIf(() -> true);
    }
}
