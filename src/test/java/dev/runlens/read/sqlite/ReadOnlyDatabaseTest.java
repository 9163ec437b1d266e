package dev.runlens.read.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.NativeLibraryNotFoundException;

class ReadOnlyDatabaseTest {
    private static final String ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c";

    @TempDir
    private Path folder;

    @Test
    void aViewThatComputesWithoutEndIsNoTable() throws Exception {
        Path file = database("CREATE TABLE plain(a)", "CREATE VIEW metrics AS " + ENDLESS);
        try (ReadOnlyDatabase database = open(file)) {
            assertThat(database.columns("plain")).containsExactly("a");
            assertThat(database.columns("metrics")).isEmpty();
            assertThatThrownBy(() -> database.require("metrics", "x"))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("without a table `metrics`");
        }
    }

    @Test
    void aTableThatAModuleComputesIsNone() throws Exception {
        Path file = database("CREATE VIRTUAL TABLE v USING fts5(a)", "INSERT INTO v VALUES ('x')");
        try (ReadOnlyDatabase database = open(file)) {
            assertThat(database.columns("v")).isEmpty();
        }
    }

    /// Functions that the driver adds to SQLite are not made for what a schema asks of them.
    @Test
    void functionsThatTheSchemaCallsAreNotTrusted() throws Exception {
        Path file = database("CREATE TABLE t(a)", "INSERT INTO t VALUES ('abc')",
                "CREATE VIEW v AS SELECT reverse(a) AS b FROM t");
        List<String> values = new ArrayList<>();
        try (ReadOnlyDatabase database = open(file)) {
            assertThatThrownBy(() -> database.each("SELECT b FROM v", row -> values.add(row.getString(1))))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("unsafe use of reverse()");
            database.each("SELECT reverse(a) FROM t", row -> values.add(row.getString(1)));
        }
        assertThat(values).containsExactly("cba");
    }

    @Test
    void nothingIsWrittenNeitherToTheFileNorToACopyOfIt() throws Exception {
        Path file = database("CREATE TABLE t(a)");
        Path live = folder.resolve("live.db");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + live);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE t(a)");
            for (Path one : List.of(file, live)) {
                try (ReadOnlyDatabase database = open(one)) {
                    assertThatThrownBy(() -> database.each("INSERT INTO t VALUES (1) RETURNING a", row -> {}))
                            .isInstanceOf(UnreadableSourceException.class);
                }
            }
        }
    }

    @Test
    void aValueThatIsTooLongIsNeverMade() throws Exception {
        Path file = database("CREATE TABLE t(a)");
        try (ReadOnlyDatabase database = open(file)) {
            assertThatThrownBy(() -> database.each("SELECT hex(zeroblob(9000000))", row -> row.getString(1)))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("16 MB");
        }
    }

    @Test
    void anAnswerThatNeverComesIsGivenUpWhenTheTimeIsOver() throws Exception {
        Path file = database("CREATE TABLE t(a)");
        AtomicLong clock = new AtomicLong();
        QueryBudget budget = new QueryBudget(file, ReadProgress.NONE, () -> clock.addAndGet(1_000_000_000L),
                new QueryBudget.Limits(Duration.ofSeconds(20), 1000));
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(SourceInput.of(file), budget, ReadProgress.NONE)) {
            assertThatThrownBy(() -> database.each("SELECT count(*) FROM (" + ENDLESS + ")", row -> {}))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("took longer than 20 seconds");
        }
    }

    @Test
    void rowsWithoutEndAreGivenUp() throws Exception {
        Path file = database("CREATE TABLE t(a)");
        QueryBudget budget = new QueryBudget(file, ReadProgress.NONE, () -> 0,
                new QueryBudget.Limits(Duration.ofSeconds(20), 1000));
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(SourceInput.of(file), budget, ReadProgress.NONE)) {
            assertThatThrownBy(() -> database.each(ENDLESS, row -> {}))
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessageContaining("more than 1000 rows");
        }
    }

    @Test
    void aQueryThatComputesCanBeStopped() throws Exception {
        Path file = database("CREATE TABLE t(a)");
        AtomicLong asked = new AtomicLong();
        ReadProgress stopping = new ReadProgress() {
            @Override
            public void advanced(Path read, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(SourceInput.of(file), stopping)) {
            assertThatThrownBy(() -> database.each("SELECT count(*) FROM (" + ENDLESS + ")", row -> {}))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aDatabaseThatIsBeingWrittenIsReadWithItsLogOfChangesAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("live.db");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("CREATE TABLE t(a)");
            statement.execute("INSERT INTO t VALUES (1), (2)");
            List<String> before = names();
            List<Integer> values = new ArrayList<>();
            try (ReadOnlyDatabase database = open(file)) {
                statement.execute("INSERT INTO t VALUES (3)");
                database.each("SELECT a FROM t", row -> values.add(row.getInt(1)));
            }
            assertThat(values).containsExactly(1, 2);
            assertThat(names()).isEqualTo(before);
        }
    }

    @Test
    void aDatabaseThatChangesWheneverItIsCopiedIsSaid() throws Exception {
        Path file = database("CREATE TABLE t(a)");
        Files.writeString(Path.of(file + "-wal"), "changes");
        AtomicLong time = new AtomicLong(1_000_000);
        ReadProgress writing = new ReadProgress() {
            @Override
            public void advanced(Path read, long done, long total) {}

            @Override
            public boolean isCancelled() {
                try {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(time.addAndGet(1000)));
                } catch (IOException impossible) {
                    throw new AssertionError(impossible);
                }
                return false;
            }
        };
        assertThatThrownBy(() -> ReadOnlyDatabase.open(SourceInput.of(file), writing))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("being written to");
    }

    @Test
    void aMissingLibraryIsNotADamagedFile() {
        SQLException missing = new SQLException("Error opening connection", new NativeLibraryNotFoundException("no"));
        assertThat(DatabaseTrouble.of(missing)).message()
                .contains("native library")
                .contains("org.sqlite.tmpdir")
                .doesNotContain("damaged");
        assertThat(DatabaseTrouble.noLibrary(new UnsatisfiedLinkError("noexec"))).message().doesNotContain("damaged");
    }

    @Test
    void aDamagedFileIsSaid() throws Exception {
        Path file = folder.resolve("broken.db");
        byte[] bytes = new byte[4096];
        byte[] magic = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        Files.write(file, bytes);
        assertThatThrownBy(() -> open(file).columns("t"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("damaged");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(String::valueOf).sorted().toList();
        }
    }

    private static ReadOnlyDatabase open(Path file) throws IOException {
        return ReadOnlyDatabase.open(SourceInput.of(file), ReadProgress.NONE);
    }

    private Path database(String... statements) throws SQLException {
        Path file = folder.resolve("a.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
        return file;
    }
}
