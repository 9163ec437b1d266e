package dev.runlens.read;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A pipe, or anything else that is there and is no file: opening it waits until somebody writes to it, which may be never.
public final class Pipe {
    private static final long MOST = 4L << 30;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Pipe() {}

    /// Whether a path is one.
    public static boolean is(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /// Opens one; once it is open, it may be silent for as long as its writer likes.
    ///
    /// @throws UnreadableSourceException when nobody writes to it, with a sentence for the user
    /// @throws IOException when it cannot be opened
    public static ReadableByteChannel open(Path pipe) throws IOException {
        return open(pipe, PATIENCE);
    }

    static ReadableByteChannel open(Path pipe, Duration patience) throws IOException {
        CompletableFuture<ReadableByteChannel> opening = new CompletableFuture<>();
        // No call of the system that opens a pipe hears that it is to stop: its thread is left behind.
        Thread.ofPlatform().daemon().name("runlens-pipe").start(() -> open(pipe, opening));
        try {
            return opening.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException nobody) {
            opening.cancel(false);
            throw new UnreadableSourceException(
                    "is a pipe that nobody wrote to for " + patience.toSeconds()
                            + " seconds, and was given up: start what writes to it first",
                    0);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException trouble ? trouble : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            opening.cancel(false);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("was told to stop");
        }
    }

    private static void open(Path pipe, CompletableFuture<ReadableByteChannel> opening) {
        try {
            ReadableByteChannel channel = new Bounded(FileChannel.open(pipe));
            if (!opening.complete(channel)) {
                channel.close();
            }
        } catch (IOException | RuntimeException trouble) {
            opening.completeExceptionally(trouble);
        }
    }

    /// Some devices give bytes without an end.
    private static final class Bounded implements ReadableByteChannel {
        private final FileChannel channel;
        private long read;

        Bounded(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int count = channel.read(into);
            read += Math.max(0, count);
            if (read > MOST) {
                throw new UnreadableSourceException(
                        "gives more than " + (MOST >> 30)
                                + " GB, and was given up: save to a file what is of use in it",
                        0);
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
