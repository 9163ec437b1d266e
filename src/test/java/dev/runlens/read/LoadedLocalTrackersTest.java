package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/// SwanLab's folders and trackio's database, from path to run.
class LoadedLocalTrackersTest {
    private static final String ID = "run-20250605_144317-a3b1799d";

    @TempDir
    private Path folder;

    private static LoadResult load(Path input) {
        InputContent content = Formats.reader().read(input, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
    }

    private Run only() {
        LoadResult result = load(folder);
        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).hasSize(1);
        return result.runs().getFirst();
    }

    private static Connection connect(Path database) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        return source.getConnection();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String values(int from, int to, int by, double first) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i += by) {
            text.append("{\"index\": %d, \"data\": %s, \"create_time\": \"2025-06-05T06:%02d:31.5+00:00\"}\n"
                    .formatted(i, first - i * 0.001, i / 10 % 60));
        }
        return text.toString();
    }

    private void swanlab() throws IOException {
        String run = "swanlog/" + ID + "/";
        write(run + "files/swanlab-metadata.json", "{\"memory\": 32, \"swanlab\": {\"version\": \"0.4.3\"}}");
        write(run + "files/config.yaml", """
                FRAMEWORK:
                  desc: ''
                  sort: 1
                  value: transformers
                learning_rate:
                  desc: ''
                  sort: 2
                  value: 0.0002
                max_length:
                  desc: ''
                  sort: 3
                  value: 20
                per_device_train_batch_size:
                  desc: ''
                  sort: 4
                  value: 4
                transformers_version:
                  desc: ''
                  sort: 5
                  value: 4.52.4
                hub_token:
                  desc: ''
                  sort: 6
                  value: t-0123456789
                """);
        write(run + "files/requirements.txt", "swanlab==0.4.3\n");
        write(run + "logs/0/1000.log", values(10, 40, 10, 55));
        write(run + "logs/10/1000.log", values(10, 40, 10, 1.6));
        write(run + "logs/10/_summary.json", "{\"max\": 1.6, \"max_step\": 10, \"min\": 1.1, \"num\": 40}");
        write(run + "logs/10/10000.log", values(70, 90, 10, 1.6));
        write(run + "logs/10/2000.log", values(50, 60, 10, 1.6));
        write(
                run + "logs/13/1000.log",
                "{\"index\": 40, \"data\": \"NaN\", \"create_time\": \"soon\"}\n"
                        + "{\"index\": 90, \"data\": 1.25, \"create_time\": \"2025-06-05T06:59:31+00:00\"}");
        write(run + "logs/14/1000.log", "{\"index\": 1, \"data\": [\"image-1.png\"], \"create_time\": \"x\"}\n");
    }

    private void names(int status) throws SQLException {
        try (Connection writer = connect(folder.resolve("swanlog/runs.swanlab"));
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE experiment (id INTEGER PRIMARY KEY, project_id INTEGER, run_id TEXT, name"
                    + " VARCHAR(100), status INTEGER)");
            statement.execute("CREATE TABLE tag (id INTEGER PRIMARY KEY, experiment_id INTEGER, name VARCHAR(255),"
                    + " folder VARCHAR(255), type VARCHAR(10), system INTEGER)");
            statement.execute("INSERT INTO experiment VALUES (1, 1, 'run-other', 'other', 1), (2, 1, '" + ID
                    + "', 'qwen3-qlora', " + status + ")");
            statement.execute(
                    "INSERT INTO tag VALUES (1, 1, 'other/loss', '10', 'default', 0), (2, 2, 'train/loss',"
                            + " '10', 'default', 0), (3, 2, 'eval/loss', '13', 'default', 0), (4, 2, 'image', '14', 'image', 0)");
        }
    }

    @Test
    void aRunOfSwanlabHasTheNamesOfItsDatabase() throws IOException, SQLException {
        swanlab();
        names(1);
        Run run = only();

        assertThat(run.name()).isEqualTo("qwen3-qlora");
        assertThat(run.identity().trainer().name()).isEqualTo("swanlab");
        assertThat(run.series(Metric.TRAIN_LOSS).stepsCopy()).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90);
        assertThat(run.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(1.6 - 0.09);
        assertThat(run.series(Metric.VAL_LOSS))
                .isEqualTo(Series.of(new long[] {40, 90}, new double[] {Double.NaN, 1.25}));
        assertThat(run.history().metrics().keySet())
                .containsExactlyInAnyOrder(Metric.TRAIN_LOSS, Metric.VAL_LOSS, Metric.of("wall_time"));
        assertThat(run.series(Metric.of("wall_time")).value(1)
                - run.series(Metric.of("wall_time")).value(0))
                        .isEqualTo(60);
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.FINISHED);
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(2e-4);
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(4);
        assertThat(run.hyperparameters().whole("max_seq_length")).isEmpty();
        assertThat(run.hyperparameters().names()).doesNotContain("hub_token");
        assertThat(run.findings()).extracting(Finding::code).containsExactly(FindingCode.NON_FINITE);
    }

    @Test
    void withoutTheDatabaseTheMetricsAreCalledByTheirFolders() throws IOException {
        swanlab();
        write("swanlog/" + ID + "/console/error.log", "KeyboardInterrupt\n");
        LoadResult result = load(folder);
        Run run = result.runs().getFirst();

        assertThat(result.runs()).hasSize(1);
        assertThat(run.name()).isEqualTo(ID);
        assertThat(run.series(Metric.of("10")).size()).isEqualTo(9);
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.INTERRUPTED);
        assertThat(run.findings())
                .filteredOn(finding -> finding.code() == FindingCode.INFERRED)
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("runs.swanlab");
    }

    @Test
    void aDamagedDatabaseOfSwanlabCostsTheNamesOnly() throws IOException {
        swanlab();
        write("swanlog/runs.swanlab", "SQLite format 3\0" + "garbage".repeat(200));
        LoadResult result = load(folder);

        assertThat(result.runs()).hasSize(1);
        assertThat(result.runs().getFirst().findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("names of its metrics are lost"));
    }

    @Test
    void theOneFileForEachMetricOfEarly2024IsRead() throws IOException {
        write("swanlog/run-1/files/swanlab-metadata.json", "{}");
        write(
                "swanlog/run-1/logs/loss/1000.json",
                "{\"create_time\": \"2024-03-01T00:00:00+00:00\", \"data\": [{\"index\": 0, \"data\": 2.5,"
                        + " \"create_time\": \"2024-03-01T00:00:01+00:00\"}, {\"index\": 1, \"data\": 2.25}]}");
        Run run = load(folder).runs().getFirst();

        assertThat(run.series(Metric.TRAIN_LOSS)).isEqualTo(Series.of(new long[] {0, 1}, new double[] {2.5, 2.25}));
    }

    @Test
    void brokenAndHostileValuesOfSwanlabAreLeftOut() throws IOException {
        write("swanlog/run-1/files/swanlab-metadata.json", "{\"cut");
        write("swanlog/run-1/files/config.yaml", "a: [[[[");
        write("swanlog/run-1/logs/empty/1000.log", "");
        write("swanlog/run-1/logs/deep/1000.log", "{\"index\": 1, \"data\": " + "[".repeat(100_000) + "\n");
        write("swanlog/run-1/logs/loss/1000.log", """
                {"index": 1, "data": 2.5}
                hello
                {"index": -7, "data": 9.5}
                {"index": 1e300, "data": 9.5}
                {"index": 3, "data": {"data": 7.5, "index": 5}}
                {"index": 2, "data": 2.25}
                {"index": 3, "data": 2.1""");
        LoadResult result = load(folder);
        Run run = result.runs().getFirst();

        assertThat(run.series(Metric.TRAIN_LOSS)).isEqualTo(Series.of(new long[] {1, 2}, new double[] {2.5, 2.25}));
        assertThat(run.findings())
                .extracting(Finding::code)
                .contains(FindingCode.SKIPPED_LINE, FindingCode.TRUNCATED, FindingCode.REJECTED);
        assertThat(run.findings()).noneMatch(finding -> finding.message().contains("Exception"));
    }

    @Test
    void aMetricWithoutItsRunSaysWhatIsMissing() throws IOException {
        write("logs/10/1000.log", values(10, 40, 10, 1.6));

        assertThat(load(folder).problems())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("swanlab-metadata.json"));
    }

    private Path trackio() throws SQLException {
        Path database = folder.resolve("my-project.db");
        try (Connection writer = connect(database);
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS metrics (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp TEXT"
                    + " NOT NULL, run_name TEXT NOT NULL, step INTEGER NOT NULL, metrics TEXT NOT NULL)");
            statement.execute("CREATE TABLE IF NOT EXISTS configs (id INTEGER PRIMARY KEY AUTOINCREMENT, run_name TEXT"
                    + " NOT NULL, config TEXT NOT NULL, created_at TEXT NOT NULL)");
            statement.execute(
                    "INSERT INTO configs (run_name, config, created_at) VALUES ('dainty-sunset-0',"
                            + " '{\"learning_rate\": 0.001, \"batch_size\": 8, \"_Username\": \"me\", \"hub_token\": \"t\"}', '')");
        }
        for (int i = 0; i < 20; i++) {
            report(database, "dainty-sunset-0", i, "{\"train_loss\": " + (3 - i * 0.1) + ", \"lr\": 0.001}");
        }
        report(database, "dainty-sunset-0", 20, "{\"val_loss\": \"NaN\", \"gpu\": {\"used\": 0.5}, \"note\": \"x\"}");
        report(database, "trainer", 0, "{\"train/loss\": 2.5, \"train/epoch\": 0.1, \"train/global_step\": 10}");
        report(
                database,
                "trainer",
                1,
                "{\"train/loss\": \"Infinity\", \"train/epoch\": 0.2, \"train/global_step\": 20}");
        report(database, "trainer", 2, "{\"eval/loss\": 2.25, \"train/epoch\": 0.2, \"train/global_step\": 20}");
        return database;
    }

    private static void report(Path database, String run, int step, String metrics) throws SQLException {
        try (Connection writer = connect(database);
                PreparedStatement insert = writer.prepareStatement(
                        "INSERT INTO metrics (timestamp, run_name, step, metrics) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, "2026-01-02T03:%02d:00.5".formatted(step));
            insert.setString(2, run);
            insert.setInt(3, step);
            insert.setString(4, metrics);
            insert.execute();
        }
    }

    @Test
    void aDatabaseOfTrackioGivesEachOfItsRuns() throws SQLException, IOException {
        Path database = trackio();
        LoadResult result = load(folder);

        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).extracting(Run::name).containsExactly("dainty-sunset-0", "trainer");
        Run first = result.runs().getFirst();
        assertThat(first.identity().trainer().name()).isEqualTo("trackio");
        assertThat(first.series(Metric.TRAIN_LOSS).size()).isEqualTo(20);
        assertThat(first.series(Metric.VAL_LOSS)).isEqualTo(Series.of(new long[] {20}, new double[] {Double.NaN}));
        assertThat(first.series(Metric.of("gpu/used")).lastValue()).isEqualTo(0.5);
        assertThat(first.series(Metric.of("wall_time")).size()).isEqualTo(21);
        assertThat(first.hyperparameters().number("learning_rate")).hasValue(0.001);
        assertThat(first.hyperparameters().names()).doesNotContain("_Username", "hub_token");
        Run trainer = result.runs().get(1);
        assertThat(trainer.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {10, 20}, new double[] {2.5, Double.POSITIVE_INFINITY}));
        assertThat(trainer.series(Metric.VAL_LOSS)).isEqualTo(Series.of(new long[] {20}, new double[] {2.25}));
        assertThat(trainer.series(Metric.of("epoch")).size()).isEqualTo(2);
        assertThat(folder.toFile().list()).containsExactly(String.valueOf(database.getFileName()));
    }

    @Test
    void aDatabaseOfTrackioThatIsBeingWrittenToIsReadWithItsNewestRows() throws SQLException {
        Path database = trackio();
        try (Connection writer = connect(database);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("INSERT INTO metrics (timestamp, run_name, step, metrics) VALUES"
                    + " ('', 'dainty-sunset-0', 50, '{\"train_loss\": 0.25}')");

            assertThat(load(database)
                    .runs()
                    .getFirst()
                    .series(Metric.TRAIN_LOSS)
                    .lastValue())
                            .isEqualTo(0.25);
        }
    }

    @Test
    void rowsOfTrackioThatAreBrokenOrHostileAreLeftOutAndSaidSo() throws SQLException {
        Path database = trackio();
        report(database, "trainer", 3, "{\"train/loss\": 2.");
        report(database, "trainer", 4, "[".repeat(100_000));
        report(database, "trainer", 5, "");
        report(database, "trainer", 6, "{\"train/loss\": 2.0, \"train/global_step\": 1e300}");
        report(database, "../../etc", 0, "{\"loss\": 1}");
        LoadResult result = load(database);

        assertThat(result.runs()).extracting(Run::name).containsExactly("etc", "dainty-sunset-0", "trainer");
        assertThat(result.runs().get(0).identity().path().normalize()).startsWithRaw(folder);
        assertThat(result.runs().get(2).findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith("3 rows"));
    }

    @Test
    void aDatabaseOfTrackioThatIsCutOrEmptyIsRefusedInWords() throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(trackio());
        Path database = folder.resolve("my-project.db");
        for (int size : new int[] {0, 16, 100, 4096, whole.length - 4096}) {
            Files.write(database, Arrays.copyOf(whole, size));
            LoadResult result = load(database);

            assertThat(result.problems()).as("cut at " + size).hasSize(1);
            assertThat(result.problems().getFirst().message()).doesNotContain("Exception");
        }
        Files.delete(database);
        try (Connection writer = connect(database);
                Statement statement = writer.createStatement()) {
            statement.execute("CREATE TABLE metrics (run_name TEXT, step INTEGER, metrics TEXT)");
        }
        assertThat(load(database).runs()).isEmpty();
        assertThat(load(database).problems()).hasSize(1);
    }
}
