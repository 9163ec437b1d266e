package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.assemble.Trainings;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real folders, from path to run.
class LoadedRunsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final double PRINTED = 0.0005001;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static LoadResult load(Path... inputs) {
        List<InputContent> contents = Stream.of(inputs)
                .map(input -> Formats.reader().read(input, ReadProgress.NONE))
                .toList();
        return Formats.assembly(Clock.systemUTC()).assemble(contents);
    }

    private static Run only(Path input) {
        LoadResult result = load(input);
        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).hasSize(1);
        return result.runs().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "mlx_file_good",
            "mlx_file_nan",
            "mlx_file_overfit",
            "mlx_old_good",
            "mlx_old_nan",
            "mlx_old_overfit",
            "mlx_pty_good"
    })
    void aRunThatWasNotResumedHasWhatItsTrainerHad(String name) {
        JsonNode truth = JSON.readTree(RUNS.resolve("truth.json")).get(name);
        Run run = only(RUNS.resolve(name));

        assertThat(run.name()).isEqualTo(name);
        assertThat(run.history().segments()).hasSize(1);
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.FINISHED);
        assertLosses(run.series(Metric.TRAIN_LOSS), truth, "train");
        assertLosses(run.series(Metric.VAL_LOSS), truth, "val");
        assertFinal(run, FinalMetric.FINAL_TRAIN_LOSS, truth.get("final_train"));
        assertFinal(run, FinalMetric.FINAL_VAL_LOSS, truth.get("final_val"));
        int nonFinite = truth.get("nonfinite_train").asInt()
                + truth.get("nonfinite_val").asInt();
        assertThat(run.findings()).hasSize(nonFinite).allMatch(finding -> finding.code() == FindingCode.NON_FINITE);
        JsonNode lowest = truth.get("min_val");
        Series val = run.series(Metric.VAL_LOSS);
        assertThat(val.step(val.indexOfLowest())).isEqualTo(lowest.get("step").asLong());
        assertThat(val.value(val.indexOfLowest())).isCloseTo(lowest.get("loss").asDouble(), within(PRINTED));
    }

    private static void assertLosses(Series series, JsonNode truth, String which) {
        assertThat(series.size()).isEqualTo(truth.get("n_" + which).asInt());
        assertThat(series.lastStep())
                .isEqualTo(truth.get("final_" + which).get("step").asLong());
        assertThat(series.nonFiniteCount())
                .isEqualTo(truth.get("nonfinite_" + which).asInt());
        JsonNode first = truth.get("first_nonfinite_" + which + "_step");
        if (first != null && !first.isNull()) {
            assertThat(series.step(series.indexOfFirstNonFinite())).isEqualTo(first.asLong());
        }
    }

    private static void assertFinal(Run run, FinalMetric metric, JsonNode truth) {
        double value = run.finals().get(metric).orElseThrow();
        if (truth.get("loss").isString()) {
            assertThat(value).isNaN();
        } else {
            assertThat(value).isCloseTo(truth.get("loss").asDouble(), within(PRINTED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlx_file_resumed", "mlx_pty_resumed"})
    void aResumedRunIsOneRunWhosePartsHaveWhatTheTrainerHad(String name) {
        JsonNode truth = JSON.readTree(RUNS.resolve("truth.json")).get(name).get("segments");
        Run run = only(RUNS.resolve(name));

        List<Segment> segments = run.history().segments();
        assertThat(segments).hasSize(truth.size());
        for (int i = 0; i < truth.size(); i++) {
            Segment.Span span = segments.get(i).span();
            assertThat(span.trainPoints()).isEqualTo(truth.get(i).get("n_train").asInt());
            assertThat(span.valPoints()).isEqualTo(truth.get(i).get("n_val").asInt());
            assertThat(span.lastIteration())
                    .isEqualTo(truth.get(i).get("last_train").get(0).asLong());
        }
        assertThat(segments.get(1).offset()).isEqualTo(100);
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(40);
        assertThat(run.series(Metric.VAL_LOSS).stepsCopy())
                .containsExactly(1, 50, 100, 101, 150, 200, 250, 300, 350, 400);
        assertThat(run.series(Metric.TRAIN_LOSS).lastValue()).isCloseTo(3.627, within(PRINTED));
        assertThat(run.history().progress()).isEqualTo(new Progress(Progress.State.FINISHED, OptionalLong.of(400)));
        assertThat(run.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SUPERSEDED, FindingCode.RESUMED);
        assertThat(run.checkpoints())
                .extracting(checkpoint -> checkpoint.iteration().orElse(-1))
                .containsExactly(150L, 200L, 250L, 300L, 350L, 400L, 400L);
    }

    @Test
    void everyNumberLeadsBackToItsLine() throws IOException {
        Run run = only(RUNS.resolve("mlx_old_overfit"));
        List<String> lines = List.of(
                Files.readString(RUNS.resolve("mlx_old_overfit/train.log")).split("\n"));

        Series val = run.series(Metric.VAL_LOSS);
        for (int i = 0; i < val.size(); i++) {
            Origin origin = run.history().origin(Metric.VAL_LOSS, i).orElseThrow();
            assertThat(origin).isInstanceOf(Origin.InFile.class);
            assertThat(lines.get(((Origin.InFile) origin).line() - 1))
                    .contains("Iter " + val.step(i) + ": Val loss " + val.value(i));
        }
        assertThat(run.finals().origin(FinalMetric.PEAK_MEMORY_GB).orElseThrow().toString())
                .startsWith(RUNS.resolve("mlx_old_overfit/train.log") + ":");
    }

    @Test
    void theSamplesAreThreeRunsWithTheirDataCheckpointsAndSettings() {
        LoadResult samples = load(Path.of("samples"));

        assertThat(samples.problems()).isEmpty();
        assertThat(samples.runs())
                .extracting(Run::name)
                .containsExactly("tiny-llama_run3", "tiny-llama_run4", "tiny-llama_run5");
        for (Run run : samples.runs()) {
            assertThat(run.configuration().datasetSize()).contains(96L);
            assertThat(run.checkpoints()).hasSize(7).allMatch(Checkpoint::onDisk);
            assertThat(run.hyperparameters().whole("iters")).hasValue(900);
            assertThat(run.series(Metric.VAL_LOSS).size()).isEqualTo(31);
            // Licences share paragraphs: seven of the validation examples are among those of training.
            assertThat(run.configuration().validationSize()).hasValue(100);
            assertThat(run.findings()).extracting(Finding::code).containsExactly(FindingCode.TRAINED_ON);
        }
        assertThat(samples.runs().get(1).hyperparameters().number("lora_parameters.dropout"))
                .hasValue(0.1);
    }

    @Test
    void whatWasTypedGoesBeforeWhatAPersonsFileAsksFor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("lora_config.yaml"),
                "model: acme/tiny\niters: 100\nbatch_size: 4\nlearning_rate: 1e-5\nsave_every: 50\n");
        Files.writeString(folder.resolve("train.log"), """
                $ mlx_lm.lora -c lora_config.yaml \\
                >   --learning-rate 4e-5 \\
                    --batch-size 1
                Loading configuration file lora_config.yaml
                Starting training..., iters: 100
                Iter 1: Val loss 2.500, Val took 1.000s
                Iter 10: Train loss 2.250, Learning Rate 4.000e-05, It/sec 1.000, Tokens/sec 100.000, Trained Tokens 100, Peak mem 1.000 GB
                """);
        Run run = load(folder).runs().getFirst();

        assertThat(run.hyperparameters().number("learning_rate")).hasValue(4e-5);
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(1);
        assertThat(run.hyperparameters().whole("save_every")).hasValue(50);
        assertThat(run.hyperparameters().sourced("batch_size").orElseThrow().origin().text()).endsWith("train.log:1");
    }

    @Test
    void whatTheToolSavedIsWhatItTook(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("adapter_config.json"),
                "{\"iters\": 100, \"steps_per_report\": 10, \"batch_size\": 2, \"lora_parameters\": {\"rank\": 8}}");
        Files.writeString(folder.resolve("train.log"), """
                mlx_lm.lora --train --batch-size 1
                Starting training..., iters: 100
                Iter 10: Train loss 2.250, Learning Rate 4.000e-05, It/sec 1.000, Tokens/sec 100.000, Trained Tokens 100, Peak mem 1.000 GB
                """);

        assertThat(load(folder).runs().getFirst().hyperparameters().whole("batch_size")).hasValue(2);
    }

    @Test
    void theFolderAboveManyRunsGivesEachOnce() {
        assertThat(load(RUNS).runs())
                .extracting(Run::name)
                .containsExactly(
                        "hf_lora_diverged_nan",
                        "hf_lora_r8_lr5e-4",
                        "hf_lora_r32_lr5e-3_overfit",
                        "keras_csvlogger",
                        "lightning_csv_tb",
                        "upbeat-shark-42",
                        "good-run",
                        "nan-run",
                        "mlx_file_good",
                        "mlx_file_nan",
                        "mlx_file_overfit",
                        "mlx_file_resumed",
                        "mlx_old_good",
                        "mlx_old_nan",
                        "mlx_old_overfit",
                        "mlx_pty_good",
                        "mlx_pty_resumed",
                        "tb_add_scalars",
                        "tb_simple_value",
                        "tb_tensor",
                        "tb_truncated",
                        "trl_sft",
                        "wandb_offline",
                        "jkt7bov7");
    }

    @Test
    void aLogOnAStreamIsReadAndFindsItsRun() {
        byte[] log = "Iter 1600: Train loss 1.234, Peak mem 8.5 GB\nIter 1600: Val loss 1.456, Val took 30.5s\n"
                .getBytes(StandardCharsets.UTF_8);
        InputContent stream = Formats.reader().read("standard input", new ByteArrayInputStream(log), ReadProgress.NONE);
        InputContent folder = Trainings.folder("/p/run4",
                Trainings.config("/p/run4/adapter_config.json", "iters", 1600));
        LoadResult result = Formats.assembly(Clock.systemUTC()).assemble(List.of(folder, stream));

        assertThat(result.runs()).hasSize(1);
        assertThat(result.runs().getFirst().finals().get(FinalMetric.FINAL_VAL_LOSS))
                .hasValue(1.456);
        assertThat(result.runs().getFirst().finals().get(FinalMetric.PEAK_MEMORY_GB))
                .hasValue(8.5);
    }
}
