package dev.runlens.read;

import dev.runlens.work.DaemonThreads;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Pieces of a file that are made one behind the other, of a large file by a thread of its own while the pieces before are
/// taken. For one taker.
///
/// @param <T> what a piece is made in; each is used again once the next was taken
public final class ReadAhead<T> implements AutoCloseable {
    /// A smaller file is read by one thread: others have files of their own.
    private static final long LARGE = 64 << 20;

    private final Filler<T> filler;
    private final List<T> rooms;
    private final BlockingQueue<T> free;
    private final BlockingQueue<Piece<T>> made;
    private final @Nullable ExecutorService aside;
    private @Nullable T taken;

    /// Makes a piece.
    @FunctionalInterface
    public interface Filler<T> {
        /// Makes the next piece.
        ///
        /// @return false where there is none
        boolean fill(T room) throws IOException;
    }

    private record Piece<T>(@Nullable T room, @Nullable Throwable trouble) {}

    /// @param rooms at least two, so that one is filled while the other is taken
    /// @param aside whether a thread of its own makes the pieces
    public ReadAhead(List<T> rooms, Filler<T> filler, boolean aside) {
        this.filler = filler;
        this.rooms = List.copyOf(rooms);
        free = new ArrayBlockingQueue<>(rooms.size(), false, rooms);
        made = new ArrayBlockingQueue<>(rooms.size() + 1);
        this.aside = aside
                ? Executors.newSingleThreadExecutor(DaemonThreads.named("runlens-ahead"))
                : null;
        if (this.aside != null) {
            this.aside.execute(this::make);
        }
    }

    /// Whether the pieces of a file are to be made by a thread of its own.
    ///
    /// @param size in bytes; 0 where unknown
    public static boolean isWorth(long size) {
        return size >= LARGE && Runtime.getRuntime().availableProcessors() > 1;
    }

    private void make() {
        try {
            T room = free.take();
            while (filler.fill(room)) {
                made.put(new Piece<>(room, null));
                room = free.take();
            }
            made.put(new Piece<>(null, null));
        } catch (InterruptedException nobodyTakesThem) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error trouble) {
            // There is room for it: no more pieces than rooms are made and not taken.
            made.add(new Piece<>(null, trouble));
        }
    }

    /// The next piece, to be used until the one after it is asked for; null where there is none.
    ///
    /// @throws IOException when it cannot be made
    /// @throws CancellationException when somebody said so
    public @Nullable T next() throws IOException {
        if (aside == null) {
            return filler.fill(rooms.getFirst()) ? rooms.getFirst() : null;
        }
        if (taken != null) {
            free.add(taken);
        }
        try {
            Piece<T> piece = made.take();
            taken = switch (piece.trouble) {
                case null -> piece.room;
                case IOException trouble -> throw trouble;
                case RuntimeException trouble -> throw trouble;
                case Error trouble -> throw trouble;
                default -> throw new IOException(piece.trouble);
            };
            return taken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// No more pieces are wanted; returns once none is made.
    @Override
    public void close() {
        if (aside != null) {
            aside.shutdownNow();
            aside.close();
        }
    }
}
