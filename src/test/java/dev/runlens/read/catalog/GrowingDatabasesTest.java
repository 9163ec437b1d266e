package dev.runlens.read.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.GrownLogs;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RereadFormat;
import dev.runlens.read.RereadFormat.Rereading;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.goodseed.GoodseedFormat;
import dev.runlens.read.mlflow.MlflowDatabaseFormat;
import dev.runlens.read.trackio.TrackioFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

/// What a database gives while it is written to in every way is what a reading of all of it gives.
class GrowingDatabasesTest {
    private static final int LOOKS = 120;

    @TempDir
    private Path folder;

    /// A tool's database.
    enum Tool {
        TRACKIO("metrics", "step"),
        GOODSEED("metric_points", "y"),
        MLFLOW("metrics", "value");

        private final String table;
        private final String column;

        Tool(String table, String column) {
            this.table = table;
            this.column = column;
        }

        RereadFormat format() {
            return switch (this) {
                case TRACKIO -> new TrackioFormat();
                case GOODSEED -> new GoodseedFormat();
                case MLFLOW -> new MlflowDatabaseFormat();
            };
        }

        List<String> tables() {
            return switch (this) {
                case TRACKIO -> List.of(
                        "CREATE TABLE metrics (id INTEGER PRIMARY KEY AUTOINCREMENT, run_id TEXT, timestamp TEXT,"
                                + " run_name TEXT, step INTEGER, metrics TEXT)",
                        "CREATE TABLE configs (id INTEGER PRIMARY KEY, run_id TEXT, run_name TEXT, config TEXT)",
                        "INSERT INTO configs VALUES (1, 'r1', 'one', '{\"lr\": 0.1}')");
                case GOODSEED -> List.of(
                        "CREATE TABLE run_meta (key TEXT PRIMARY KEY, value TEXT)",
                        "CREATE TABLE metric_series (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE)",
                        "CREATE TABLE metric_points (series_id INTEGER, step REAL, y REAL, ts INTEGER, uploaded INTEGER,"
                                + " note TEXT, PRIMARY KEY (series_id, step))",
                        "INSERT INTO metric_series (path) VALUES ('train/loss'), ('monitoring/cpu'), ('val/loss')");
                case MLFLOW -> List.of(
                        "CREATE TABLE experiments (experiment_id INTEGER PRIMARY KEY, lifecycle_stage TEXT)",
                        "CREATE TABLE runs (run_uuid TEXT PRIMARY KEY, name TEXT, status TEXT, lifecycle_stage TEXT,"
                                + " experiment_id INTEGER, start_time INTEGER)",
                        "CREATE TABLE params (run_uuid TEXT, key TEXT, value TEXT)",
                        "CREATE TABLE tags (run_uuid TEXT, key TEXT, value TEXT)",
                        "CREATE TABLE metrics (key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan"
                                + " BOOLEAN, PRIMARY KEY (key, timestamp, step, run_uuid, value, is_nan))",
                        "INSERT INTO runs VALUES ('r1', 'one', 'RUNNING', 'active', 1, 1), ('r2', 'two', 'RUNNING',"
                                + " 'active', 1, 2), ('r3', 'three', 'RUNNING', 'active', 1, 3)");
            };
        }

        /// A row of every kind that it may hold.
        String row(Random random, int clock) {
            int step = random.nextInt(12) == 0 ? random.nextInt(50) : clock;
            double value = random.nextInt(1000) / 8.0;
            String pad = random.nextInt(9) == 0 ? "x".repeat(random.nextInt(1500)) : "";
            String run = "'r" + (1 + random.nextInt(3)) + "'";
            return switch (this) {
                case TRACKIO -> "INSERT INTO metrics (run_id, timestamp, run_name, step, metrics) VALUES (" + run
                        + ", '2026-01-01T00:00:%02d', 'n' || ".formatted(clock % 60) + run + ", "
                        + (random.nextInt(30) == 0 ? "'no'" : String.valueOf(step)) + ", '"
                        + (random.nextInt(30) == 0 ? "["
                                : "{\"loss\": " + value + ", \"a\": {\"b\": " + step
                                        + ", \"c\": \"" + pad + "\"}}")
                        + "')";
                case GOODSEED -> "INSERT OR REPLACE INTO metric_points VALUES (" + (1 + random.nextInt(4)) + ", " + step
                        + (random.nextInt(20) == 0 ? ".5" : ".0") + ", " + value + ", 1, 0, '" + pad + "')";
                case MLFLOW -> "INSERT OR IGNORE INTO metrics VALUES ('"
                        + List.of("train_loss", "val_loss", "system/cpu", "m" + pad).get(random.nextInt(4)) + "', "
                        + (random.nextInt(30) == 0 ? "'no'" : String.valueOf(value)) + ", " + clock + ", " + run + ", "
                        + step + ", " + (random.nextInt(20) == 0 ? 1 : 0) + ")";
            };
        }

        /// A change of what stands beside the rows.
        String other(Random random) {
            String run = "'r" + (1 + random.nextInt(3)) + "'";
            boolean one = random.nextBoolean();
            return switch (this) {
                case TRACKIO -> one ? "UPDATE metrics SET run_name = run_name || 'a' WHERE run_id = " + run
                        : "INSERT OR REPLACE INTO configs VALUES (2, " + run + ", 'n', '{\"lr\": 0.5}')";
                case GOODSEED -> one ? "UPDATE metric_points SET uploaded = 1 - uploaded WHERE step < 40"
                        : "INSERT OR REPLACE INTO metric_series (id, path) VALUES (4, 'm" + random.nextInt(9) + "')";
                case MLFLOW -> "UPDATE runs SET lifecycle_stage = '" + (one ? "deleted" : "active")
                        + "' WHERE run_uuid = " + run;
            };
        }
    }

    @ParameterizedTest
    @CsvSource({"TRACKIO, 1", "TRACKIO, 2", "GOODSEED, 1", "GOODSEED, 2", "MLFLOW, 1", "MLFLOW, 2"})
    void isAtEveryLookWhatAReadingOfTheWholeGives(Tool tool, int seed) throws IOException, SQLException {
        Random random = new Random(seed);
        Path file = folder.resolve("mlflow.db");
        create(tool, file);
        RereadFormat format = tool.format();
        Rereading reading = format.rereading();
        List<Object> given = new ArrayList<>();
        List<SourceContent> contents = new ArrayList<>();
        Connection writer = connection(file);
        for (int look = 0; look < LOOKS; look++) {
            if (random.nextInt(15) == 0) {
                writer.close();
                replace(tool, file, random);
                writer = connection(file);
            }
            change(tool, writer, random, look);
            Object whole;
            try {
                whole = GrownLogs.told(format.read(SourceInput.of(file), ReadProgress.NONE));
            } catch (EmptySourceException empty) {
                reading = format.rereading();
                continue;
            }
            SourceContent now = reading.read(SourceInput.of(file), ReadProgress.NONE);
            assertThat(GrownLogs.told(now)).as("look %d", look).isEqualTo(whole);
            contents.add(now);
            given.add(whole);
        }
        writer.close();
        assertThat(contents).hasSizeGreaterThan(LOOKS / 2);
        assertThat(contents.stream().map(GrownLogs::told)).isEqualTo(given);
    }

    private static void change(Tool tool, Connection writer, Random random, int look) throws SQLException {
        try (Statement sql = writer.createStatement()) {
            if (random.nextInt(10) == 0) {
                sql.execute("PRAGMA journal_mode = " + (random.nextBoolean() ? "WAL" : "DELETE"));
            }
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                String some = "(SELECT min(rowid) + " + random.nextInt(1 << 20)
                        + " % (1 + max(rowid) - min(rowid)) FROM " + tool.table + ")";
                switch (random.nextInt(14)) {
                    case 0 -> sql.execute("UPDATE " + tool.table + " SET " + tool.column + " = " + tool.column
                            + " + 1 WHERE rowid = " + some);
                    case 1 -> sql.execute("DELETE FROM " + tool.table + " WHERE rowid = " + some);
                    case 2 -> sql.execute("DELETE FROM " + tool.table + " WHERE rowid > " + some + " + 20");
                    case 3 -> sql.execute(tool.other(random));
                    case 4 -> sql.execute(random.nextInt(4) == 0 ? "VACUUM"
                            : "DELETE FROM " + tool.table
                                    + " WHERE rowid < " + some + " - 200");
                    default -> append(tool, sql, random, look);
                }
            }
        }
    }

    private static void append(Tool tool, Statement sql, Random random, int look) throws SQLException {
        sql.execute("BEGIN");
        for (int rows = random.nextInt(random.nextInt(5) == 0 ? 400 : 12); rows > 0; rows--) {
            sql.execute(tool.row(random, look * 1000 + 1000 - rows));
        }
        sql.execute("COMMIT");
    }

    private static void create(Tool tool, Path file) throws SQLException {
        try (Connection connection = connection(file);
                Statement sql = connection.createStatement()) {
            // Small pages, so that few rows need many of them.
            sql.execute("PRAGMA page_size = 512");
            for (String table : tool.tables()) {
                sql.execute(table);
            }
            append(tool, sql, new Random(1), 0);
        }
    }

    private void replace(Tool tool, Path file, Random random) throws IOException, SQLException {
        Path other = folder.resolve("other.db");
        if (random.nextBoolean()) {
            create(tool, other);
        } else {
            Files.copy(file, other);
        }
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Connection connection(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        source.setSynchronous("OFF");
        return source.getConnection();
    }
}
