package dev.runlens.read.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/// Of a table that is read again only what stands behind its unchanged pages is asked for.
class KeptRowsTest {
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    private final KeptRows<String> kept = new KeptRows<>();
    private Path file = Path.of("");
    private Connection connection;
    private Statement sql;
    private int asked;

    @BeforeEach
    void write() throws SQLException {
        file = folder.resolve("points.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        connection = source.getConnection();
        sql = connection.createStatement();
        sql.execute("CREATE TABLE points (name TEXT, step INTEGER, value REAL)");
        append(ROWS);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "WAL", "TRUNCATE", "PERSIST"})
    void onlyWhatWasAddedIsAskedFor(String journal) throws IOException, SQLException {
        sql.execute("PRAGMA journal_mode = " + journal);
        append(1);
        assertThat(read()).isEqualTo(ROWS + 1);
        for (int look = 0; look < 20; look++) {
            append(3);
            // What is in the last page, and the page that it was divided into, is asked for again.
            assertThat(read()).as("look %d", look).isBetween(3, 600);
        }
    }

    @Test
    void whatWasChangedIsAskedForWithAllBehindIt() throws IOException, SQLException {
        read();
        sql.execute("UPDATE points SET value = value + 1 WHERE rowid = " + ROWS * 3 / 4);
        assertThat(read()).isBetween(ROWS / 4, ROWS / 4 + 300);
        sql.execute("DELETE FROM points WHERE rowid = " + ROWS / 2);
        assertThat(read()).isBetween(ROWS / 2, ROWS / 2 + 300);
        sql.execute("UPDATE points SET value = value + 1 WHERE rowid = 1");
        assertThat(read()).isEqualTo(ROWS - 1);
    }

    @Test
    void whatFindsNoRoomInItsPageIsSeenToBeChangedToo() throws IOException, SQLException {
        sql.execute("UPDATE points SET name = printf('%.*c', 9000, 'x') WHERE rowid = 100");
        read();
        sql.execute("UPDATE points SET name = substr(name, 1, 8999) || 'y' WHERE rowid = 100");
        assertThat(read()).isBetween(ROWS - 100, ROWS);
    }

    @Test
    void aTableWhoseColumnsChangedNamesIsReadAnew() throws IOException, SQLException {
        sql.execute("ALTER TABLE points ADD COLUMN other REAL DEFAULT 7.5");
        read();
        sql.execute("ALTER TABLE points RENAME COLUMN value TO old");
        sql.execute("ALTER TABLE points RENAME COLUMN other TO value");
        assertThat(read()).isEqualTo(ROWS);
    }

    @Test
    void aTableWithoutNumbersOfItsRowsIsReadAsAWhole() throws IOException, SQLException {
        sql.execute("DROP TABLE points");
        sql.execute("CREATE TABLE points (name TEXT, step INTEGER PRIMARY KEY, value REAL) WITHOUT ROWID");
        append(ROWS);
        read();
        assertThat(read()).isEqualTo(ROWS);
        sql.execute("DROP TABLE points");
        sql.execute("CREATE TABLE points (name TEXT, step INTEGER, value REAL, rowid TEXT)");
        append(ROWS);
        read();
        assertThat(read()).isEqualTo(ROWS);
    }

    @Test
    void ofADamagedFileItGivesWhatAReadingOfTheWholeGivesOrNothingAsThat() throws IOException, SQLException {
        sql.execute("DELETE FROM points WHERE rowid > 3000");
        sql.execute("UPDATE points SET name = printf('%.*c', 1500, 'x') WHERE rowid % 40 = 0");
        sql.execute("PRAGMA page_size = 512");
        sql.execute("VACUUM");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        int alike = 0;
        for (int damage = 0; damage < 200; damage++) {
            KeptRows<String> rows = new KeptRows<>();
            Files.write(file, whole);
            points(new ArrayList<>(), rows);
            byte[] damaged = whole.clone();
            for (int bytes = random.nextInt(4); bytes >= 0; bytes--) {
                // In the beginning of a page, where it says what stands where, or anywhere.
                int within = random.nextBoolean() ? random.nextInt(60) : random.nextInt(512);
                damaged[random.nextInt(damaged.length / 512) * 512 + within] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            Optional<List<String>> all = given(RowPoints.once());
            assertThat(given(rows)).as("damage %d", damage).isEqualTo(all);
            alike += all.isPresent() ? 1 : 0;
        }
        assertThat(alike).isBetween(20, 180);
    }

    private Optional<List<String>> given(RowPoints<String> rows) {
        try {
            return Optional.of(points(new ArrayList<>(), rows));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private void append(int rows) throws SQLException {
        sql.execute(
                "INSERT INTO points (name, step, value) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                        + " WHERE i < " + rows
                        + ") SELECT 'm' || (i % 7), i + (SELECT count(*) FROM points), i * 0.5 FROM n");
    }

    /// Reads the table twice, and compares.
    ///
    /// @return how many rows the second reading asked for
    private int read() throws IOException {
        List<String> whole = points(new ArrayList<>(), RowPoints.once());
        asked = 0;
        assertThat(points(new ArrayList<>(), kept)).isEqualTo(whole);
        return asked;
    }

    private List<String> points(List<String> told, RowPoints<String> rows) throws IOException {
        RowPoints.Question<String> question = new RowPoints.Question<>(
                "points", List.of("name", "step", "value"), (row, points) -> {
                    asked++;
                    points.add(String.valueOf(row.getString(1)), row.getLong(2), row.getDouble(3));
                });
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(SourceInput.of(file), ReadProgress.NONE)) {
            rows.read(database, question,
                    (key, step, value) -> told.add(String.format(Locale.ROOT, "%s %d %s", key, step, value)));
        }
        return told;
    }
}
