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
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What trackers keep on disk, from path to run.
class LoadedTrackersTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    private static LoadResult load(Path input) {
        InputContent content = Formats.reader().read(input, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
    }

    private static void assertIsTruth(Run run, String name) {
        JsonNode truth = JsonMapper.shared().readTree(RUNS.resolve("truth.json")).get(name);
        assertLosses(run.series(Metric.TRAIN_LOSS), truth, "train");
        assertLosses(run.series(Metric.VAL_LOSS), truth, "val");
        Series val = run.series(Metric.VAL_LOSS);
        JsonNode lowest = truth.get("min_val");
        assertThat(val.step(val.indexOfLowest())).isEqualTo(lowest.get("step").asLong());
        assertThat(val.value(val.indexOfLowest())).isEqualTo(lowest.get("loss").asDouble());
    }

    private static void assertLosses(Series series, JsonNode truth, String which) {
        JsonNode last = truth.get("final_" + which);
        assertThat(series.size()).isEqualTo(truth.get("n_" + which).asInt());
        assertThat(series.lastStep()).isEqualTo(last.get("step").asLong());
        assertThat(series.nonFiniteCount())
                .isEqualTo(truth.get("nonfinite_" + which).asInt());
        if (last.get("loss").isString()) {
            assertThat(series.lastValue()).isNaN();
        } else {
            assertThat(series.lastValue()).isEqualTo(last.get("loss").asDouble());
        }
    }

    @Test
    void aFolderOfMlflowIsOneRunWithItsNameAndParameters() {
        LoadResult result = load(RUNS.resolve("mlflow_file_emulated"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).extracting(Run::name).containsExactly("upbeat-shark-42");
        Run run = result.runs().getFirst();
        assertIsTruth(run, "mlflow_file_emulated");
        assertThat(run.hyperparameters().number("learning_rate")).isPresent();
        assertThat(run.hyperparameters().text("model")).hasValue("tiny-llama");
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.FINISHED);
    }

    @Test
    void aDatabaseOfMlflowGivesEachOfItsRuns() throws IOException {
        Path source = RUNS.resolve("mlflow_sqlite_emulated");
        LoadResult result = load(source);

        assertThat(result.runs()).extracting(Run::name).containsExactly("good-run", "nan-run");
        Run good = result.runs().getFirst();
        Run nan = result.runs().get(1);
        assertIsTruth(good, "mlflow_sqlite_emulated#good-run");
        assertIsTruth(nan, "mlflow_sqlite_emulated#nan-run");
        assertThat(nan.series(Metric.TRAIN_LOSS)
                .step(nan.series(Metric.TRAIN_LOSS).indexOfFirstNonFinite()))
                        .isEqualTo(100);
        assertThat(good.hyperparameters().number("learning_rate")).hasValue(0.001);
        assertThat(nan.history().progress().state()).isEqualTo(Progress.State.INTERRUPTED);
        try (Stream<Path> files = Files.list(source)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void deletedRunsAndModelsAreNotShown() throws IOException {
        copy(RUNS.resolve("mlflow_file_emulated"), folder);
        Path meta;
        try (Stream<Path> files = Files.walk(folder)) {
            meta = files.filter(file -> file.getName(Math.max(0, file.getNameCount() - 2))
                    .toString()
                    .length() == 32)
                    .filter(file -> file.endsWith("meta.yaml"))
                    .findFirst()
                    .orElseThrow();
        }
        Path model = folder.resolve("mlruns/0/models/m-0123456789abcdef0123456789abcdef");
        Files.createDirectories(model.resolve("metrics"));
        Files.writeString(model.resolve("meta.yaml"), "lifecycle_stage: active\nmodel_id: m-0\nsource_run_id: x\n");
        Files.writeString(model.resolve("metrics/loss"), "1 2.0 3 0123\n");
        Files.writeString(meta, Files.readString(meta).replace("active", "deleted"));

        LoadResult result = load(folder);
        assertThat(result.runs()).isEmpty();
        assertThat(result.problems())
                .filteredOn(problem -> problem.message().contains("deleted in MLflow"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.origin()).hasToString(meta.toString()));
    }

    @Test
    void aRunThatWasDeletedIsToldBesideOthers() throws IOException {
        copy(CASES.resolve("mlflow-same-name"), folder.resolve("mine"));
        copy(CASES.resolve("mlflow-deleted"), folder.resolve("gone"));
        LoadResult result = load(folder);

        assertThat(result.runs()).hasSize(4);
        assertThat(result.problems()).extracting(Finding::message).singleElement().asString()
                .startsWith("is of a run that was deleted in MLflow");
    }

    @Test
    void runsOfOneNameGetTheIdsOfTheirFolders() throws IOException {
        assertThat(load(CASES.resolve("mlflow-same-name")).runs()).extracting(Run::name).containsExactly(
                "recorder (a1a1a1a1)", "recorder (b2b2b2b2)", "recorder (1a1a1a1a)", "recorder (2b2b2b2b)");
        assertThat(load(CASES.resolve("wandb-same-display-name")).runs()).extracting(Run::name)
                .containsExactly("results (a1s2d3f4)", "results (g5h6j7k8)");
        copy(CASES.resolve("mlflow-same-name"), folder.resolve("here"));
        copy(CASES.resolve("mlflow-same-name/mlruns/111111111111111111"), folder.resolve("there/mlruns/1"));
        // Copies of the same runs have the same ids: the folders tell.
        assertThat(load(folder).runs()).extracting(Run::name).allSatisfy(name -> assertThat(name)
                .contains("recorder (").doesNotContain(folder.toString(), "#")).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatIsAPathIsShownWithoutItsFolders() throws IOException {
        Path run = folder.resolve("mlruns/0/0123456789abcdef0123456789abcdef");
        Files.createDirectories(run.resolve("metrics"));
        Files.writeString(run.resolve("metrics/loss"), "1 2.5 0\n");
        for (String name : List.of("/home/me/out/llama-7b/checkpoints", "C:\\work\\llama-7b", "./llama-7b")) {
            Files.writeString(run.resolve("meta.yaml"),
                    "lifecycle_stage: active\nrun_id: 0123\nrun_name: '" + name + "'\nstatus: 1\n");
            assertThat(load(folder).runs().getFirst().name()).isEqualTo("llama-7b");
        }
    }

    @Test
    void metricsOfMlflowThatAreBrokenOrHaveNoStepAreReadAsFarAsTheyGo() throws IOException {
        Path run = folder.resolve("mlruns/0/0123456789abcdef0123456789abcdef");
        Files.createDirectories(run.resolve("metrics/system"));
        Files.writeString(run.resolve("meta.yaml"), "lifecycle_stage: active\nrun_id: 0123\nrun_name: x\nstatus: 1\n");
        Files.writeString(run.resolve("metrics/loss"), "1 2.5 0\n2 nan 0\nhello\n3 inf 0 0123\n4 2.2");
        Files.writeString(run.resolve("metrics/system/cpu"), "1 2.5 0\n");
        Run read = load(folder).runs().getFirst();

        assertThat(read.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {0, 1, 2}, new double[] {2.5, Double.NaN, Double.POSITIVE_INFINITY}));
        assertThat(read.findings())
                .extracting(Finding::code)
                .contains(
                        FindingCode.SKIPPED_LINE, FindingCode.TRUNCATED, FindingCode.NUMBERED, FindingCode.UNFINISHED);
        assertThat(read.history().metrics()).hasSize(1);
    }

    @Test
    void aDatabaseThatIsBeingWrittenToIsReadWithItsNewestRowsAndLeftAlone() throws IOException, SQLException {
        Path database = folder.resolve("mlflow.db");
        Files.copy(RUNS.resolve("mlflow_sqlite_emulated/mlflow.db"), database);
        try (Connection writer = connect(database);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("INSERT INTO metrics SELECT key, 0.5, timestamp, run_uuid, 155, 0 FROM metrics"
                    + " WHERE key = 'train_loss' AND step = 150");
            statement.execute("UPDATE runs SET lifecycle_stage = 'deleted' WHERE name = 'nan-run'");
            Set<String> before = names();
            LoadResult result = load(database);

            assertThat(result.runs()).extracting(Run::name).containsExactly("good-run");
            assertThat(result.problems()).extracting(Finding::message)
                    .containsExactly("holds a run that was deleted in MLflow, left out here");
            assertThat(result.runs().getFirst().series(Metric.TRAIN_LOSS).lastStep())
                    .isEqualTo(155);
            assertThat(names()).isEqualTo(before).contains("mlflow.db-wal");
        }
    }

    @Test
    void aDamagedDatabaseIsRefusedInWords() throws IOException {
        byte[] whole = Files.readAllBytes(RUNS.resolve("mlflow_sqlite_emulated/mlflow.db"));
        Path database = folder.resolve("mlflow.db");
        for (int size : new int[] {16, 100, 4096, whole.length / 2, whole.length - 4096}) {
            Files.write(database, Arrays.copyOf(whole, size));
            LoadResult result = load(database);

            assertThat(result.problems()).as("cut at " + size).hasSize(1);
            assertThat(result.problems().getFirst().message())
                    .contains("damaged database")
                    .doesNotContain("Exception");
        }
    }

    private static Connection connect(Path database) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        return source.getConnection();
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
