package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Kinds of folders and tables that other tests know from one example each, with other values and from other tools.
class FurtherInputsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"trainer_state.json, 10 2.5 20 2.25 30 2.0", "last-checkpoint/optimizer.pt, 10 2.5 20 2.25"})
    void theLastCheckpointIsAStateOfTheFolderAbove(String longer, String losses) throws IOException {
        write("my-model/last-checkpoint/trainer_state.json", state("""
                {"step": 10, "epoch": 0.5, "loss": 2.5}, {"step": 20, "epoch": 1.0, "loss": 2.25}""", 20));
        write("my-model/" + longer, state("""
                {"step": 10, "epoch": 0.5, "loss": 2.5}, {"step": 20, "epoch": 1.0, "loss": 2.25},
                {"step": 30, "epoch": 1.5, "loss": 2.0}""", 30));
        write("my-model/adapter_config.json",
                "{\"peft_type\": \"LORA\", \"r\": 32, \"lora_alpha\": 64, \"target_modules\": [\"q_proj\"]}");
        Run run = only();

        assertThat(run.name()).isEqualTo("my-model");
        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo(losses);
        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(32);
    }

    private static String state(String rows, int step) {
        return "{\"global_step\": " + step + ", \"max_steps\": 40, \"log_history\": [" + rows + "]}";
    }

    @ParameterizedTest
    @CsvSource({"5, 17, 17, '\"epoch\": 3.0, \"throughput\": 812.5'", "100, 250, 251, '\"epoch\": 0.99'"})
    void aRowWithoutALossEndsATrainingOfLlamaFactory(int first, int last, int planned, String more) throws IOException {
        write("trainer_log.jsonl", """
                {"current_steps": %d, "total_steps": %d, "loss": 2.5, "lr": 1e-05, "elapsed_time": "0:00:10"}
                {"current_steps": %d, "total_steps": %d, "loss": 2.25, "lr": 1e-05, "elapsed_time": "0:00:20"}
                {"current_steps": %d, "total_steps": %d, "elapsed_time": "0:00:21", %s}
                """.formatted(first, planned, last, planned, last, planned, more));
        Run run = only();

        assertThat(run.history().progress().state()).isEqualTo(Progress.State.FINISHED);
        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo(first + " 2.5 " + last + " 2.25");
    }

    @ParameterizedTest
    @CsvSource({"0:20:00, 0:05:00, 1200, 1500", "'1 day, 0:00:00', 0:10:00, 86400, 87000"})
    void theClockOfAResumedTrainingGoesOnFromWhereItWas(String before, String after, double stood, double stands)
            throws IOException {
        write("trainer_log.jsonl", """
                {"current_steps": 10, "total_steps": 30, "loss": 2.5, "elapsed_time": "0:10:00"}
                {"current_steps": 20, "total_steps": 30, "loss": 2.25, "elapsed_time": "%s"}
                {"current_steps": 30, "total_steps": 30, "loss": 2.0, "elapsed_time": "%s"}
                """.formatted(before, after));

        assertThat(points(only(), Metric.of("wall_time"))).isEqualTo("10 600.0 20 " + stood + " 30 " + stands);
    }

    static Stream<Arguments> processes() {
        String[] rows = {"{\"current_steps\": 5, \"total_steps\": 20, \"loss\": 2.5}",
                "{\"current_steps\": 10, \"total_steps\": 20, \"loss\": 2.25}",
                "{\"current_steps\": 15, \"total_steps\": 20, \"loss\": 2.0}",
                "{\"current_steps\": 20, \"total_steps\": 20, \"loss\": 1.75}"};
        return Stream.of(
                Arguments.of("three at once",
                        List.of(rows[0], rows[0], rows[0], rows[1], rows[1], rows[1], rows[2], rows[2],
                                rows[2], rows[3], rows[3], rows[3])),
                Arguments.of("one behind",
                        List.of(rows[0], rows[1], rows[0], rows[2], rows[1], rows[3], rows[2], rows[3])),
                Arguments.of("one behind that dies", List.of(rows[0], rows[1], rows[0], rows[2], rows[1], rows[3])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("processes")
    void whatSeveralProcessesWriteIsOneTraining(String what, List<String> rows) throws IOException {
        write("trainer_log.jsonl", String.join("\n", rows) + "\n");

        assertThat(points(only(), Metric.TRAIN_LOSS)).isEqualTo("5 2.5 10 2.25 15 2.0 20 1.75");
    }

    @Test
    void curvesOfMlflowWithoutTheWordLossAreNamedWithTheOption() throws IOException {
        String run = "mlruns/0/0123456789abcdef0123456789abcdef/";
        write(run + "meta.yaml", "lifecycle_stage: active\nrun_id: 0123\nrun_name: x\nstatus: 3\n");
        write(run + "metrics/fit", "1 2.5 10\n2 2.25 20\n");
        write(run + "metrics/holdout", "1 2.75 10\n2 2.5 20\n");

        assertThat(said(only())).contains("fit", "holdout", "--columns train_loss=NAME,val_loss=NAME");
    }

    @Test
    void curvesOfTrackioWithoutTheWordLossAreNamedWithTheOption() throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("p.db"));
                Statement sql = db.createStatement()) {
            sql.executeUpdate("CREATE TABLE metrics (id INTEGER PRIMARY KEY, timestamp TEXT NOT NULL,"
                    + " run_name TEXT NOT NULL, step INTEGER NOT NULL, metrics TEXT NOT NULL)");
            sql.executeUpdate(
                    "INSERT INTO metrics VALUES (1, '2026-01-01T00:00:00', 'owl', 0, '{\"mse/a\": 2.5, \"mse/b\": 3}'),"
                            + " (2, '2026-01-01T00:01:00', 'owl', 1, '{\"mse/a\": 2.25, \"mse/b\": 2.5}')");
        }

        assertThat(said(only())).contains("mse/a", "mse/b", "--columns train_loss=NAME,val_loss=NAME");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"Name","State","Created","lr","epochs","_step","eval/loss","train/loss"
            "swift-lake-1","finished","2026-01-01","0.0003","3","120","1.25","0.75"
            "bold-hill-2","crashed","2026-01-02","0.003","3","40","2.5","2.25"
            ` | bold-hill-2 0.003 40 2.25 2.5; swift-lake-1 3.0E-4 120 0.75 1.25
            `Name,State,User,Runtime,learning_rate,train/global_step,train/loss,eval/loss
            a,finished,me,600,1e-05,"1,000",0.5,0.625
            b,running,me,300,2e-05,500,0.875,
            ` | a 1.0E-5 1000 0.5 0.625; b 2.0E-5 500 0.875 -
            """)
    void eachRowOfATableOfRunsIsARunWithoutACurve(String table, String expected) throws IOException {
        write("export.csv", table);
        List<Run> runs = runs();

        assertThat(runs).allSatisfy(run -> assertThat(run.series(Metric.TRAIN_LOSS).isEmpty()).isTrue());
        assertThat(runs.stream()
                .map(run -> run.name() + " " + run.hyperparameters().number("learning_rate").orElse(Double.NaN) + " "
                        + last(run, FinalMetric.FINAL_ITERATION).replace(".0", "") + " "
                        + last(run, FinalMetric.FINAL_TRAIN_LOSS) + " " + last(run, FinalMetric.FINAL_VAL_LOSS))
                .sorted()
                .toList())
                        .containsExactly(expected.split("; "));
    }

    private static String last(Run run, FinalMetric metric) {
        return run.history().finals().get(metric).isPresent()
                ? String.valueOf(run.history().finals().get(metric).getAsDouble())
                : "-";
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("classic lines between prose", """
                        # Second try

                        ```
                        Starting training..., iters: 30
                        Iter 1: Val loss 3.500, Val took 1.0s
                        Iter 10: Train loss 3.250, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 100
                        Iter 20: Train loss 3.125, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 200
                        Iter 30: Val loss 3.000, Val took 1.0s
                        Iter 30: Train loss 2.875, Learning Rate 1.000e-05, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 300
                        ```

                        It went well.
                        """, "10 3.25 20 3.125 30 2.875"),
                Arguments.of("the new table", """
                        Notes of Tuesday:

                            iter   train_loss     tok/s     tokens
                               1    val 4.500     2.00s
                              50    4.250 ▼       11      0.8k
                             100    4.125 ▼       11      1.6k
                             150    4.000 ▼       11      2.4k
                    train ██████████████████████████████ 100% · 150/150
                    """, "50 4.25 100 4.125 150 4.0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageThatTellsATrainingOfItsOwnIsARunBesideTheLog(String what, String page, String losses) throws IOException {
        write("NOTES.md", page);
        write("train.log", """
                Starting training..., iters: 20
                Iter 10: Train loss 2.500, It/sec 1.0
                Iter 20: Train loss 2.250, It/sec 1.0
                """);

        assertThat(runs().stream().map(run -> points(run, Metric.TRAIN_LOSS)))
                .containsExactlyInAnyOrder(losses, "10 2.5 20 2.25");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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

    private static String said(Run run) {
        return String.join("\n", run.findings().stream().map(Finding::message).toList());
    }

    private static String points(Run run, Metric metric) {
        Series series = run.series(metric);
        return String.join(" ", IntStream.range(0, series.size())
                .mapToObj(i -> series.step(i) + " " + series.value(i))
                .toList());
    }
}
