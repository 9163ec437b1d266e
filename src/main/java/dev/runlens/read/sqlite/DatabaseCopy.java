package dev.runlens.read.sqlite;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The database itself where it is at rest; a copy of it where a log of changes lies beside it, since taking in those
/// changes writes.
///
/// A copy is whole when the database did not change while it was taken. Changes that are added to the write-ahead log
/// meanwhile do no harm: SQLite leaves out what is not complete there. A writer that keeps a rollback journal is held
/// off for that time by the lock that SQLite's own readers take. Source: "File Locking And Concurrency In SQLite
/// Version 3" and "WAL-mode File Format" of SQLite's documentation.
///
/// @param database what is to be opened
/// @param folder the temporary folder of the copy; null where nothing was copied
record DatabaseCopy(Path database, @Nullable Path folder) implements AutoCloseable {
    private static final String WAL = "-wal";
    private static final String JOURNAL = "-journal";
    private static final List<String> CHANGES = List.of(WAL, JOURNAL);
    private static final int TRIES = 3;
    private static final long SHARED_FIRST = 0x4000_0002L;
    private static final long SHARED_SIZE = 510;

    /// What tells whether a database changed.
    private record State(FileTime modified, long size, boolean journal) {
        static State of(Path file) throws IOException {
            return new State(Files.getLastModifiedTime(file), Files.size(file), Files.exists(Path.of(file + JOURNAL)));
        }
    }

    /// Copies a database if it has to be.
    ///
    /// @throws UnreadableSourceException when it changes too quickly to be copied whole
    static DatabaseCopy whereNeeded(Path file, ReadProgress progress) throws IOException {
        for (String changes : CHANGES) {
            if (hasContent(Path.of(file + changes))) {
                return copied(file, progress);
            }
        }
        return new DatabaseCopy(file, null);
    }

    private static boolean hasContent(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    /// Whether all that is read stands in the file itself. What a rollback journal holds was taken back before the first
    /// row of a copy was read.
    boolean isInOneFile() throws IOException {
        return folder == null || !hasContent(Path.of(database + WAL));
    }

    private static DatabaseCopy copied(Path file, ReadProgress progress) throws IOException {
        Path folder = Files.createTempDirectory("runlens-");
        DatabaseCopy copy = new DatabaseCopy(folder.resolve("copy.db"), folder);
        try {
            for (int i = 0; i < TRIES; i++) {
                State before = State.of(file);
                copy.take(file, progress);
                if (before.equals(State.of(file))) {
                    return copy;
                }
            }
            throw new UnreadableSourceException(
                    "is a database that is being written to without a pause, so that no whole copy of it can be read:"
                            + " try again later",
                    0);
        } catch (IOException | CancellationException trouble) {
            copy.close();
            throw trouble;
        }
    }

    private void take(Path file, ReadProgress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                FileLock _ = lock(channel)) {
            copy(channel);
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            for (String changes : CHANGES) {
                Path beside = Path.of(file + changes);
                Path copy = Path.of(database + changes);
                Files.deleteIfExists(copy);
                if (Files.exists(beside)) {
                    Files.copy(beside, copy);
                }
            }
        }
    }

    /// Through the channel that holds the lock: POSIX takes all locks of a process on a file away when it closes any other.
    private void copy(FileChannel channel) throws IOException {
        try (FileChannel copy = FileChannel.open(database, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long size = channel.size();
            long at = 0;
            long count = 1;
            while (at < size && count > 0) {
                count = channel.transferTo(at, size - at, copy);
                at += count;
            }
        }
    }

    /// The lock of a reader; null where it cannot be had, and the comparison of before and after has to do.
    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.tryLock(SHARED_FIRST, SHARED_SIZE, true);
        } catch (IOException | OverlappingFileLockException noLocksHere) {
            return null;
        }
    }

    /// Whether it is a copy, which may be written to.
    boolean isCopied() {
        return folder != null;
    }

    @Override
    public void close() throws IOException {
        if (folder == null) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
