package dev.runlens.read.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.JavaProcess;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database with changes beside it is copied, and who writes to it is held off until it is.
class LockedDatabaseTest {
    private static final int TAKEN = 3;

    @TempDir
    private Path folder;

    /// Another process, as a program that writes to the database is one: tries the lock that SQLite takes before it writes
    /// pages ("File Locking And Concurrency In SQLite Version 3": 510 bytes from 0x40000002).
    public static final class Writer {
        private Writer() {}

        /// Ends with [#TAKEN] where somebody else has it.
        ///
        /// @param args the database
        public static void main(String[] args) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
                System.exit(channel.tryLock(0x4000_0002L, 510, false) == null ? TAKEN : 0);
            }
        }
    }

    private static int written(Path database) {
        try {
            Process writer = JavaProcess.of(Writer.class, database.toString()).start();
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return writer.exitValue();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void whoWritesWaitsUntilDatabaseAndChangesAreCopied() throws Exception {
        Path database = folder.resolve("live.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t(a)");
        }
        Files.writeString(Path.of(database + "-wal"), "changes");
        List<Integer> tried = new ArrayList<>();
        ReadProgress asked = new ReadProgress() {
            @Override
            public void advanced(Path read, long done, long total) {}

            @Override
            public boolean isCancelled() {
                tried.add(tried.isEmpty() ? written(database) : 0);
                return false;
            }
        };

        ReadOnlyDatabase.open(SourceInput.of(database), asked).close();

        assertThat(tried.getFirst()).as("between the database and its changes").isEqualTo(TAKEN);
        assertThat(written(database)).as("afterwards").isZero();
    }
}
