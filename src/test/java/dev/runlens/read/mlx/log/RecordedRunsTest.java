package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Logs written by the real training loop of mlx-lm, against what the loop itself had in memory.
class RecordedRunsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    // Losses are printed with three decimals.
    private static final double PRINTED = 0.0005001;

    @ParameterizedTest
    @ValueSource(strings = {
            "mlx_file_good",
            "mlx_file_nan",
            "mlx_file_overfit",
            "mlx_file_resumed",
            "mlx_old_good",
            "mlx_old_nan",
            "mlx_old_overfit",
            "mlx_pty_good",
            "mlx_pty_resumed"
    })
    void recordedRunHasTheCountsLossesAndStepsThatItsTrainerHad(String name) throws IOException {
        JsonNode truth = JSON.readTree(RUNS.resolve("truth.json")).get(name);
        List<LoggedTraining> trainings = read(RUNS.resolve(name).resolve("train.log")).trainings();

        assertThat(count(trainings, Metric.TRAIN_LOSS))
                .isEqualTo(truth.get("n_train").asInt());
        assertThat(count(trainings, Metric.VAL_LOSS))
                .isEqualTo(truth.get("n_val").asInt());
        LoggedTraining last = trainings.get(trainings.size() - 1);
        assertLast(last.series(Metric.TRAIN_LOSS), truth.get("final_train"));
        assertLast(last.series(Metric.VAL_LOSS), truth.get("final_val"));
        assertLowest(last.series(Metric.VAL_LOSS), truth.get("min_val"));
        Series train = last.series(Metric.TRAIN_LOSS);
        assertThat(train.nonFiniteCount())
                .isEqualTo(truth.get("nonfinite_train").asInt());
        assertThat(last.series(Metric.VAL_LOSS).nonFiniteCount())
                .isEqualTo(truth.get("nonfinite_val").asInt());
        JsonNode first = truth.get("first_nonfinite_train_step");
        assertThat(train.indexOfFirstNonFinite() < 0 ? -1 : train.step(train.indexOfFirstNonFinite()))
                .isEqualTo(first == null || first.isNull() ? -1 : first.asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "mlx_file_good",
            "mlx_file_nan",
            "mlx_file_overfit",
            "mlx_file_resumed",
            "mlx_old_good",
            "mlx_old_nan",
            "mlx_old_overfit",
            "mlx_pty_good",
            "mlx_pty_resumed"
    })
    void everyPointOfEveryPartIsWhatTheTrainerHad(String name) throws IOException {
        JsonNode parts = JSON.readTree(RUNS.resolve("truth_series").resolve(name + "__segments.json"));
        List<LoggedTraining> trainings = read(RUNS.resolve(name).resolve("train.log")).trainings();

        assertThat(trainings).hasSize(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            LoggedTraining training = trainings.get(i);
            assertColumn(training.series(Metric.TRAIN_LOSS), parts.get(i).get("t"), 1, PRINTED);
            assertColumn(training.series(Metric.VAL_LOSS), parts.get(i).get("v"), 1, PRINTED);
            assertColumn(training.series(Metric.VAL_TIME_SEC), parts.get(i).get("v"), 2, 0.0051);
            assertColumn(training.series(Metric.TOKENS_PER_SEC), parts.get(i).get("t"), 4, 0.501);
            assertColumn(training.series(Metric.TRAINED_TOKENS), parts.get(i).get("t"), 5, 50.1);
            boolean table = !name.startsWith("mlx_old");
            if (table) {
                assertThat(training.series(Metric.LEARNING_RATE).isEmpty()).isTrue();
                assertThat(training.series(Metric.PEAK_MEMORY_GB).isEmpty()).isTrue();
            } else {
                assertColumn(training.series(Metric.LEARNING_RATE), parts.get(i).get("t"), 2, 1e-6);
                assertColumn(
                        training.series(Metric.ITERATIONS_PER_SEC), parts.get(i).get("t"), 3, PRINTED);
                assertColumn(
                        training.series(Metric.PEAK_MEMORY_GB), parts.get(i).get("t"), 6, PRINTED);
            }
            assertThat(training.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlx_file_resumed", "mlx_pty_resumed"})
    void resumedLogTellsHowItsFirstPartEndedAndWhereTheSecondGoesOn(String name) throws IOException {
        List<LoggedTraining> trainings = read(RUNS.resolve(name).resolve("train.log")).trainings();

        assertThat(trainings.get(0).header().resumedFrom()).isNull();
        assertThat(trainings.get(0).ending().interruption()).isEqualTo("KeyboardInterrupt");
        assertThat(trainings.get(0).ending().finished()).isFalse();
        assertThat(trainings.get(0).saves())
                .extracting(LoggedTraining.Save::iteration)
                .containsExactly(50L, 100L);
        assertThat(trainings.get(1).header().resumedFrom()).isEqualTo("adapters/0000100_adapters.safetensors");
        assertThat(trainings.get(1).header().planned()).hasValue(300);
        assertThat(trainings.get(1).ending().finished()).isTrue();
        assertThat(trainings.get(1).ending().interruption()).isNull();
        assertThat(trainings.get(1).header().stated().whole("max_seq_length")).hasValue(128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny-llama_run3", "tiny-llama_run4", "tiny-llama_run5"})
    void sampleHasTheCountsAndLossesThatItsTrainerHad(String name) throws IOException {
        JsonNode truth = JSON.readTree(Path.of("src/test/resources/samples/truth.json")).get(name);
        SourceContent.Log log = read(Path.of("samples/models").resolve(name).resolve("train.log"));

        assertThat(log.trainings()).hasSize(1);
        LoggedTraining training = log.trainings().get(0);
        assertThat(training.series(Metric.TRAIN_LOSS).size())
                .isEqualTo(truth.get("n_train").asInt());
        assertThat(training.series(Metric.VAL_LOSS).size())
                .isEqualTo(truth.get("n_val").asInt());
        assertLast(training.series(Metric.TRAIN_LOSS), truth.get("final_train"));
        assertLast(training.series(Metric.VAL_LOSS), truth.get("final_val"));
        assertLowest(training.series(Metric.VAL_LOSS), truth.get("min_val"));
        assertThat(training.ending().finished()).isTrue();
        assertThat(training.header().planned()).hasValue(900);
        assertThat(training.header().configFile()).isEqualTo(name + ".yaml");
        assertThat(training.saves()).hasSize(6);
        assertThat(training.findings()).isEmpty();
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void settingsOfThePanelAreKnownWithTheirLines() throws IOException {
        Path file = Path.of("samples/models/tiny-llama_run5/train.log");
        LoggedTraining training = read(file).trainings().get(0);

        assertThat(training.header().stated().names())
                .containsExactly(
                        "model",
                        "fine_tune_type",
                        "num_layers",
                        "lora_rank",
                        "data",
                        "optimizer",
                        "learning_rate",
                        "batch_size",
                        "iters",
                        "max_seq_length");
        assertThat(training.header().stated().number("learning_rate")).hasValue(0.0012);
        assertThat(training.header()
                .stated()
                .sourced("learning_rate")
                .orElseThrow()
                .origin())
                        .hasToString(file + ":9");
    }

    private static SourceContent.Log read(Path file) throws IOException {
        MlxLogFormat format = new MlxLogFormat();
        assertThat(format.recognises(Logs.probe(Files.readAllBytes(file)))).isTrue();
        return format.read(SourceInput.of(file), ReadProgress.NONE);
    }

    private static int count(List<LoggedTraining> trainings, Metric metric) {
        return trainings.stream()
                .mapToInt(training -> training.series(metric).size())
                .sum();
    }

    private static void assertLast(Series series, JsonNode truth) {
        assertThat(series.lastStep()).isEqualTo(truth.get("step").asLong());
        assertValue(series.lastValue(), truth.get("loss"), PRINTED);
    }

    private static void assertLowest(Series series, JsonNode truth) {
        int lowest = series.indexOfLowest();
        assertThat(series.step(lowest)).isEqualTo(truth.get("step").asLong());
        assertValue(series.value(lowest), truth.get("loss"), PRINTED);
    }

    private static void assertColumn(Series series, JsonNode rows, int column, double tolerance) {
        assertThat(series.size()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(series.step(i)).isEqualTo(rows.get(i).get(0).asLong());
            assertValue(series.value(i), rows.get(i).get(column), tolerance);
        }
    }

    private static void assertValue(double value, JsonNode truth, double tolerance) {
        double expected = truth.isString() ? Double.parseDouble(truth.asString()) : truth.asDouble();
        if (Double.isFinite(expected)) {
            assertThat(value).isCloseTo(expected, within(tolerance));
        } else {
            assertThat(Double.valueOf(value)).isEqualTo(Double.valueOf(expected));
        }
    }
}
