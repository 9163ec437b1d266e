package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.text.SettingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Folders of the Hugging Face Trainer and TRL, from path to run.
class HuggingFaceRunsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @TempDir
    Path folder;

    private static LoadResult load(Path input) {
        return Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(input, ReadProgress.NONE)));
    }

    private static Run only(Path input) {
        LoadResult result = load(input);
        assertThat(result.problems()).isEmpty();
        assertThat(result.runs()).hasSize(1);
        return result.runs().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf_lora_r8_lr5e-4", "hf_lora_r32_lr5e-3_overfit", "hf_lora_diverged_nan", "trl_sft"})
    void aFolderIsOneRunWithWhatItsTrainerHad(String name) {
        JsonNode truth = JSON.readTree(RUNS.resolve("truth.json")).get(name);
        Run run = only(RUNS.resolve(name));

        assertThat(run.name()).isEqualTo(name);
        assertThat(run.identity().trainer().name()).isEqualTo(name.startsWith("trl") ? "trl" : "transformers");
        assertLosses(run.series(Metric.TRAIN_LOSS), truth, "train");
        assertLosses(run.series(Metric.VAL_LOSS), truth, "val");
        JsonNode lowest = truth.get("min_val");
        Series val = run.series(Metric.VAL_LOSS);
        assertThat(lowest.isNull()).isEqualTo(val.indexOfLowest() < 0);
        if (!lowest.isNull()) {
            assertThat(val.step(val.indexOfLowest()))
                    .isEqualTo(lowest.get("step").asLong());
            assertThat(val.value(val.indexOfLowest()))
                    .isEqualTo(lowest.get("loss").asDouble());
        }
        assertThat(run.history().progress())
                .isEqualTo(new Progress(
                        Progress.State.FINISHED,
                        OptionalLong.of(truth.get("max_steps").asLong())));
        assertThat(run.checkpoints().stream()
                .filter(checkpoint -> !checkpoint.last())
                .count())
                        .isEqualTo(truth.get("n_checkpoints").asLong());
        assertThat(run.checkpoints()).allMatch(checkpoint -> checkpoint.onDisk());
    }

    private static void assertLosses(Series series, JsonNode truth, String which) {
        assertThat(series.size()).isEqualTo(truth.get("n_" + which).asInt());
        JsonNode last = truth.get("final_" + which);
        assertThat(series.lastStep()).isEqualTo(last.get("step").asLong());
        if (last.get("loss").isString()) {
            assertThat(series.lastValue()).isNaN();
        } else {
            assertThat(series.lastValue()).isEqualTo(last.get("loss").asDouble());
        }
        assertThat(series.nonFiniteCount())
                .isEqualTo(truth.get("nonfinite_" + which).asInt());
        JsonNode first = truth.get("first_nonfinite_" + which + "_step");
        if (first != null && !first.isNull()) {
            assertThat(series.step(series.indexOfFirstNonFinite())).isEqualTo(first.asLong());
        }
    }

    @Test
    void theAdapterConfigurationGivesTheSettings() {
        Run run = only(RUNS.resolve("trl_sft"));

        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(16);
        assertThat(run.hyperparameters().text("model")).contains("/home/ml/data/base");
        assertThat(run.hyperparameters().number("lora_scale")).hasValue(2);
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(4);
        assertThat(run.hyperparameters().whole("steps_per_eval")).hasValue(15);
        assertThat(run.hyperparameters().whole("iters")).isEmpty();
        assertThat(run.finals().get(FinalMetric.TOTAL_TRAINED_TOKENS)).hasValue(72648);
        assertThat(run.series(Metric.of("mean_token_accuracy")).lastValue()).isCloseTo(0.4035, within(1e-4));
        assertThat(run.series(Metric.of("epoch")).lastValue()).isEqualTo(12);
    }

    @Test
    void theOrderOfTargetModulesMeansNothing() {
        Setting modules = only(RUNS.resolve("trl_sft"))
                .hyperparameters()
                .get("target_modules")
                .orElseThrow();
        assertThat(((Setting.Items) modules).values()).isSortedAccordingTo(Comparator.comparing(SettingText::of));
    }

    @Test
    void aKilledRunIsItsLastCheckpointAndUnfinished() throws IOException {
        copy("hf_lora_r32_lr5e-3_overfit/output/checkpoint-30", "killed/checkpoint-30");
        copy("hf_lora_r32_lr5e-3_overfit/output/checkpoint-90", "killed/checkpoint-90");
        Run run = only(folder.resolve("killed"));

        assertThat(run.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(90);
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.UNFINISHED);
        assertThat(run.history().progress().planned()).hasValue(360);
    }

    @Test
    void checkpointsOfSeveralRunsInOneFolderAreSeveralRuns() throws IOException {
        copy("hf_lora_r32_lr5e-3_overfit/output/checkpoint-30", "results/mine/checkpoint-30");
        copy("hf_lora_r32_lr5e-3_overfit/output/checkpoint-360", "results/mine/checkpoint-360");
        copy("hf_lora_r8_lr5e-4/output/checkpoint-40", "results/mine/checkpoint-40");
        copy("hf_lora_r8_lr5e-4/output/checkpoint-192", "results/mine/checkpoint-192");
        List<Run> runs = load(folder.resolve("results")).runs();

        assertThat(runs).extracting(Run::name).containsExactlyInAnyOrder("mine#1", "mine#2");
        assertThat(runs).extracting(run -> run.series(Metric.TRAIN_LOSS).size()).containsExactlyInAnyOrder(121, 38);
    }

    private void copy(String from, String to) throws IOException {
        Path target = Files.createDirectories(folder.resolve(to));
        for (String name : List.of("trainer_state.json", "adapter_config.json", "adapter_model.safetensors")) {
            Path source = RUNS.resolve(from).resolve(name);
            if (Files.exists(source)) {
                Files.copy(source, target.resolve(name));
            }
        }
    }
}
