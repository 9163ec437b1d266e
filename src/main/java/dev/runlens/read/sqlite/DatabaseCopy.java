package dev.runlens.read.sqlite;

import dev.runlens.read.ReadProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The database itself where it is at rest; a copy of it where a log of changes lies beside it, since taking in those
/// changes writes.
///
/// @param database what is to be opened
/// @param folder the temporary folder of the copy; null where nothing was copied
record DatabaseCopy(Path database, @Nullable Path folder) implements AutoCloseable {
    private static final List<String> CHANGES = List.of("-wal", "-journal");
    private static final int TRIES = 3;

    /// Copies a database if it has to be.
    static DatabaseCopy whereNeeded(Path file, ReadProgress progress) throws IOException {
        for (String changes : CHANGES) {
            Path beside = Path.of(file + changes);
            if (Files.exists(beside) && Files.size(beside) > 0) {
                return copied(file, progress);
            }
        }
        return new DatabaseCopy(file, null);
    }

    private static DatabaseCopy copied(Path file, ReadProgress progress) throws IOException {
        Path folder = Files.createTempDirectory("runlens");
        DatabaseCopy copy = new DatabaseCopy(folder.resolve("copy.db"), folder);
        try {
            long before = -1;
            for (int i = 0; i < TRIES && before != age(file); i++) {
                before = age(file);
                copy.take(file, progress);
            }
            return copy;
        } catch (IOException | CancellationException trouble) {
            copy.close();
            throw trouble;
        }
    }

    private static long age(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }

    private void take(Path file, ReadProgress progress) throws IOException {
        Files.copy(file, database, StandardCopyOption.REPLACE_EXISTING);
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        for (String changes : CHANGES) {
            Path beside = Path.of(file + changes);
            if (Files.exists(beside)) {
                Files.copy(beside, Path.of(database + changes), StandardCopyOption.REPLACE_EXISTING);
            }
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
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
