package dev.runlens.read;

import dev.runlens.work.DaemonThreads;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pieces of a file, cut off one behind the other and taken in that order by one taker. What can be worked out of a piece
/// without those before it is shared among all processors where the file is large: other threads do it for the pieces that
/// come next, and so does the taker while the piece it waits for is not ready.
///
/// @param <T> what a piece is made in; each is used again once the next was taken
public final class ReadAhead<T> implements AutoCloseable {
    /// A smaller file is read by one thread: others have files of their own.
    private static final long LARGE = 64 << 20;
    /// So many pieces for each thread: one that it works on, and one that waits to be taken.
    private static final int ROOMS = 2;

    private final Filler<T> filler;
    private final Consumer<T> work;
    private final List<T> rooms;
    private final BlockingQueue<T> free;
    private final BlockingQueue<Piece<T>> cut;
    private final @Nullable ExecutorService others;
    // Held by whoever cuts off a piece.
    private final ReentrantLock cutting = new ReentrantLock();
    private boolean ended;
    private @Nullable T taken;

    /// Cuts off a piece.
    @FunctionalInterface
    public interface Filler<T> {
        /// Fills a room with the next piece. Called by one thread at a time, of which each sees what the ones before did.
        ///
        /// @return false where there is none
        boolean fill(T room) throws IOException;
    }

    private static final class Piece<T> {
        private final CountDownLatch ready = new CountDownLatch(1);
        private @Nullable T room;
        private @Nullable Throwable trouble;
    }

    /// @param room makes what a piece is made in
    /// @param filler cuts off the pieces
    /// @param work what is done with a piece before it is taken, by any thread
    /// @param threads how many, the taker's included
    public ReadAhead(Supplier<T> room, Filler<T> filler, Consumer<T> work, int threads) {
        this.filler = filler;
        this.work = work;
        rooms = Stream.generate(room).limit(threads == 1 ? 1 : ROOMS * threads).toList();
        free = new ArrayBlockingQueue<>(rooms.size(), false, rooms);
        cut = new ArrayBlockingQueue<>(rooms.size() + 1);
        others = threads == 1 ? null
                : Executors.newFixedThreadPool(threads - 1, DaemonThreads.named("runlens-ahead"));
        if (others != null) {
            IntStream.range(1, threads).forEach(i -> others.execute(this::help));
        }
    }

    /// How many threads a file is worth.
    ///
    /// @param size in bytes; 0 where unknown
    public static int threads(long size) {
        return size >= LARGE ? Runtime.getRuntime().availableProcessors() : 1;
    }

    private void help() {
        try {
            T room;
            Piece<T> piece;
            do {
                cutting.lockInterruptibly();
                try {
                    if (ended) {
                        return;
                    }
                    room = free.take();
                    piece = cut(room);
                } finally {
                    cutting.unlock();
                }
            } while (piece != null && workOut(piece, room));
        } catch (InterruptedException nobodyTakesThem) {
            Thread.currentThread().interrupt();
        }
    }

    /// Cuts off a piece; null where there is none. Others do not while this goes on.
    private @Nullable Piece<T> cut(T room) {
        Piece<T> piece = new Piece<>();
        try {
            piece.room = filler.fill(room) ? room : null;
        } catch (IOException | RuntimeException | Error problem) {
            piece.trouble = problem;
        }
        ended = piece.room == null;
        // There is room for it: no more pieces than rooms are cut off and not taken, and one that says that none follows.
        cut.add(piece);
        if (ended) {
            piece.ready.countDown();
            return null;
        }
        return piece;
    }

    /// Whether the piece is as it should be.
    private boolean workOut(Piece<T> piece, T room) {
        try {
            work.accept(room);
        } catch (RuntimeException | Error problem) {
            piece.trouble = problem;
        }
        piece.ready.countDown();
        return piece.trouble == null;
    }

    /// The next piece, to be used until the one after it is asked for; null where there is none.
    ///
    /// @throws IOException when it cannot be made
    /// @throws CancellationException when somebody said so
    public @Nullable T next() throws IOException {
        if (others == null) {
            T room = rooms.getFirst();
            if (!filler.fill(room)) {
                return null;
            }
            work.accept(room);
            return room;
        }
        if (taken != null) {
            free.add(taken);
            taken = null;
        }
        try {
            Piece<T> piece = nextCut();
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

    /// The next piece once it is ready. Until then others are cut off and worked out, while there is room.
    private Piece<T> nextCut() throws InterruptedException {
        Piece<T> next = cut.poll();
        while (next == null && helped()) {
            next = cut.poll();
        }
        Piece<T> first = next == null ? cut.take() : next;
        while (first.ready.getCount() > 0 && helped()) {
            // Another piece was worked out in the meantime.
        }
        first.ready.await();
        return first;
    }

    /// Works out one piece where others leave one; whether they did.
    private boolean helped() {
        if (!cutting.tryLock()) {
            return false;
        }
        T room;
        Piece<T> piece;
        try {
            room = ended ? null : free.poll();
            piece = room == null ? null : cut(room);
        } finally {
            cutting.unlock();
        }
        return room != null && piece != null && workOut(piece, room);
    }

    /// No more pieces are wanted; returns once none is made.
    @Override
    public void close() {
        if (others != null) {
            others.shutdownNow();
            others.close();
        }
    }
}
