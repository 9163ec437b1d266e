package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What trackers on one's own disk write, in the shapes that their versions gave it.
class TrackerVersionsTest {
    @TempDir
    private Path folder;

    @Test
    void runsOfTrackioWithOneNameHaveTheirOwnReportsAndSettings() throws IOException, SQLException {
        database("project.db", sql -> {
            sql.executeUpdate("CREATE TABLE metrics (id INTEGER PRIMARY KEY AUTOINCREMENT, run_id TEXT NOT NULL,"
                    + " timestamp TEXT NOT NULL, run_name TEXT NOT NULL, step INTEGER NOT NULL, metrics TEXT NOT NULL)");
            sql.executeUpdate("CREATE TABLE configs (id INTEGER PRIMARY KEY AUTOINCREMENT, run_id TEXT NOT NULL,"
                    + " run_name TEXT NOT NULL, config TEXT NOT NULL, created_at TEXT NOT NULL, UNIQUE(run_id))");
            for (String[] run : List.of(new String[] {"a1", "2.5", "2.25", "0.0001"},
                    new String[] {"b2", "3.5", "3.25", "0.0002"})) {
                for (int step = 0; step < 2; step++) {
                    report(sql.getConnection(), run[0], step, "{\"train/loss\": " + run[step + 1] + "}");
                }
                sql.executeUpdate("INSERT INTO configs (run_id, run_name, config, created_at) VALUES ('" + run[0]
                        + "', 'dusty-sun-0', CAST('{\"learning_rate\": " + run[3] + ", \"_Created\": \"x\"}' AS BLOB),"
                        + " '2026-08-01')");
            }
        });
        List<Run> runs = runs();

        assertThat(runs).extracting(run -> points(run, Metric.TRAIN_LOSS))
                .containsExactly("0 2.5 1 2.25", "0 3.5 1 3.25");
        assertThat(runs).extracting(run -> run.hyperparameters().number("learning_rate").orElseThrow())
                .containsExactly(1e-4, 2e-4);
    }

    /// trackio hands its JSON to SQLite as bytes.
    private static void report(Connection db, String id, int step, String json) throws SQLException {
        try (PreparedStatement row = db.prepareStatement(
                "INSERT INTO metrics (run_id, timestamp, run_name, step, metrics) VALUES (?, ?, 'dusty-sun-0', ?, ?)")) {
            row.setString(1, id);
            row.setString(2, "2026-08-01T10:00:0" + step + "+00:00");
            row.setInt(3, step);
            row.setBytes(4, json.getBytes(StandardCharsets.UTF_8));
            row.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTEGER", "REAL"})
    void whatGoodseedNotesOnItsOwnIsNeitherMetricNorSetting(String steps) throws IOException, SQLException {
        database("runs/keen-otter.sqlite", sql -> {
            sql.executeUpdate("CREATE TABLE run_meta (key TEXT PRIMARY KEY, value TEXT)");
            sql.executeUpdate("CREATE TABLE configs (path TEXT PRIMARY KEY, type_tag TEXT NOT NULL, value TEXT,"
                    + " updated_at TEXT NOT NULL)");
            sql.executeUpdate(
                    "CREATE TABLE metric_series (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE)");
            sql.executeUpdate("CREATE TABLE metric_points (series_id INTEGER NOT NULL, step " + steps
                    + " NOT NULL, y REAL NOT NULL, ts INTEGER NOT NULL, PRIMARY KEY (series_id, step))");
            sql.executeUpdate("INSERT INTO run_meta VALUES ('run_id', 'keen-otter'), ('status', 'finished')");
            sql.executeUpdate("INSERT INTO configs VALUES ('sys/id', 'str', 'keen-otter', 't'),"
                    + " ('source_code/diff', 'str', 'key = 1234', 't'), ('parameters/lr', 'float', '0.0003', 't'),"
                    + " ('parameters/hub_token', 'str', 'abc', 't')");
            sql.executeUpdate(
                    "INSERT INTO metric_series VALUES (1, 'train/loss'), (2, 'monitoring/3f/cpu'), (3, 'val/loss')");
            sql.executeUpdate("INSERT INTO metric_points VALUES (1, 5, 2.5, 1), (1, 10, 2.25, 2), (2, 1, 88, 1),"
                    + " (3, 10, 2.375, 2)");
        });
        Run run = only();

        assertThat(run.name()).isEqualTo("keen-otter");
        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo("5 2.5 10 2.25");
        assertThat(points(run, Metric.VAL_LOSS)).isEqualTo("10 2.375");
        assertThat(run.history().metrics()).containsOnlyKeys(Metric.TRAIN_LOSS, Metric.VAL_LOSS);
        assertThat(run.hyperparameters().names()).containsExactly("parameters/lr");
    }

    @ParameterizedTest
    @CsvSource({"0, true, FINISHED", "1, true, FINISHED", "1, false, INTERRUPTED"})
    void theRecordFileOfSwanlabBeforeItsEighthVersionIsLinesOfJson(int version, boolean success, Progress.State state)
            throws IOException {
        Path run = folder.resolve("swanlog/run-20250801_100000-a1b2");
        Files.createDirectories(run.resolve("files"));
        Files.writeString(run.resolve("files/swanlab-metadata.json"), "{\"swanlab\": {\"version\": \"0.7.0\"}}");
        Files.writeString(run.resolve("files/config.yaml"),
                "learning_rate:\n  desc: ''\n  sort: 1\n  value: 0.0002\nhub_token:\n  desc: ''\n  sort: 2\n  value: abc\n");
        Files.write(run.resolve("backup.swanlab"), framed(version,
                record("Header", "{\"backup_type\": \"DEFAULT\", \"create_time\": \"2025-08-01T10:00:00+08:00\"}"),
                record("Experiment", "{\"id\": \"a1b2\", \"name\": \"heron\", \"colors\": [\"#1\", \"#2\"]}"),
                record("Column", "{\"key\": \"train/loss\", \"kid\": \"0\", \"name\": \"train/loss\"}"),
                record("Scalar", scalar("train/loss", 10, "2.5")),
                record("Scalar", scalar("train/loss", 20, "2.25")),
                record("Scalar", scalar("eval/loss", 20, "2.375")),
                record("Scalar", scalar("__swanlab__.cpu.pct", 20, "77")),
                record("Log", "{\"message\": \"{'loss': 9}\", \"epoch\": 1, \"level\": \"INFO\"}"),
                record("Footer", "{\"success\": " + success + ", \"create_time\": \"t\"}")));
        Files.setLastModifiedTime(run.resolve("backup.swanlab"),
                FileTime.fromMillis(1_754_000_000_000L + 9000L * version));
        Files.setLastModifiedTime(run.resolve("files/swanlab-metadata.json"), FileTime.fromMillis(1_754_000_005_000L));
        Run only = only();

        assertThat(only.name()).isEqualTo("heron");
        assertThat(only.history().progress().state()).isEqualTo(state);
        assertThat(points(only, Metric.TRAIN_LOSS)).isEqualTo("10 2.5 20 2.25");
        assertThat(points(only, Metric.VAL_LOSS)).isEqualTo("20 2.375");
        assertThat(only.history().metrics()).containsOnlyKeys(Metric.TRAIN_LOSS, Metric.VAL_LOSS);
        assertThat(only.hyperparameters().number("learning_rate")).hasValue(2e-4);
        assertThat(only.hyperparameters().names()).doesNotContain("hub_token");
    }

    @Test
    void aRecordFileOfSwanlabThatIsNoJsonIsReadUpToThere() throws IOException {
        Files.write(folder.resolve("backup.swanlab"), framed(1, record("Scalar", scalar("loss", 3, "\"NaN\"")),
                "{\"model_type\": \"Sca".getBytes(StandardCharsets.UTF_8), record("Scalar", scalar("loss", 6, "1.5"))));
        Run run = only();

        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo("3 NaN 6 1.5");
        assertThat(run.findings())
                .anyMatch(finding -> finding.message().contains("1 records of the file hold no JSON"));
    }

    private static String scalar(String key, int step, String value) {
        return "{\"metric\": {\"index\": " + step + ", \"data\": " + value + ", \"create_time\": \"t\"}, \"key\": \""
                + key
                + "\", \"step\": " + step + ", \"epoch\": 1}";
    }

    private static byte[] record(String type, String data) {
        return ("{\"model_type\": \"" + type + "\", \"data\": " + data + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] framed(int version, byte[]... records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {':', 'S', 'W', 'L', (byte) 0xD6, (byte) 0xE1, (byte) version});
        for (byte[] record : records) {
            CRC32 crc = new CRC32();
            crc.update(1);
            crc.update(record);
            ByteBuffer piece = ByteBuffer.allocate(7 + record.length).order(ByteOrder.LITTLE_ENDIAN);
            piece.putInt((int) crc.getValue()).putShort((short) record.length).put((byte) 1).put(record);
            file.writeBytes(piece.array());
        }
        return file.toByteArray();
    }

    /// Fills a database.
    @FunctionalInterface
    private interface Filling {
        void fill(Statement sql) throws SQLException;
    }

    private void database(String name, Filling filling) throws IOException, SQLException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = db.createStatement()) {
            filling.fill(sql);
        }
    }

    private List<Run> runs() {
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }

    private Run only() {
        List<Run> runs = runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private static String points(Run run, Metric metric) {
        Series series = run.series(metric);
        return String.join(" ", IntStream.range(0, series.size())
                .mapToObj(i -> series.step(i) + " " + series.value(i))
                .toList());
    }
}
