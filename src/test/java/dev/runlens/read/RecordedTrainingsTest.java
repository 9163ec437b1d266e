package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real folders of TensorBoard and W&B, from path to run, against what their trainers had in memory.
class RecordedTrainingsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final double SINGLE = 1e-6;
    private static final JsonNode TRUTH = JsonMapper.shared().readTree(RUNS.resolve("truth.json"));

    private static LoadResult load(Path input) {
        return Formats.assembly(Clock.systemUTC())
                .assemble(List.of(Formats.reader().read(input, ReadProgress.NONE)));
    }

    private static Run only(String name) {
        List<Run> runs = load(RUNS.resolve(name)).runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tb_add_scalars", "tb_simple_value", "tb_tensor", "tb_truncated", "wandb_offline"})
    void aFolderIsOneRunWithWhatItsTrainerHad(String name) {
        JsonNode truth = TRUTH.get(name);
        Run run = only(name);

        assertThat(run.name()).isEqualTo(name);
        assertSeries(run.series(Metric.TRAIN_LOSS), truth, "train");
        assertSeries(run.series(Metric.VAL_LOSS), truth, "val");
        Series val = run.series(Metric.VAL_LOSS);
        JsonNode lowest = truth.get("min_val");
        assertThat(val.step(val.indexOfLowest())).isEqualTo(lowest.get("step").asLong());
        assertThat(val.value(val.indexOfLowest())).isCloseTo(lowest.get("loss").asDouble(), within(SINGLE));
    }

    private static void assertSeries(Series series, JsonNode truth, String which) {
        JsonNode last = truth.get("final_" + which);
        assertThat(series.size()).isEqualTo(truth.get("n_" + which).asInt());
        assertThat(series.nonFiniteCount())
                .isEqualTo(truth.get("nonfinite_" + which).asInt());
        assertThat(series.lastStep()).isEqualTo(last.get("step").asLong());
        assertThat(series.lastValue()).isCloseTo(last.get("loss").asDouble(), within(SINGLE));
    }

    @Test
    void hyperparametersAndTheirMetricArePartsOfTheRunAboveThem() {
        Run run = only("tb_tensor");

        assertThat(run.hyperparameters().number("lr")).hasValue(0.003);
        assertThat(run.hyperparameters().whole("batch")).hasValue(8);
        assertThat(run.series(Metric.of("hparam_val_loss")).size()).isEqualTo(1);
        assertThat(run.identity().sources()).hasSize(2);
    }

    @Test
    void theTimesOfTheStepsAreKept() {
        Series times = only("tb_simple_value").series(Metric.of("wall_time"));

        assertThat(times.size()).isEqualTo(160);
        assertThat(times.value(0)).isCloseTo(1795332097, within(10.0));
        assertThat(times.lastValue()).isGreaterThan(times.value(0));
    }

    @Test
    void aFinishedRunOfWandbHasItsNameSettingsAndEnd() {
        Run run = only("wandb_offline");

        assertThat(run.history().progress().state()).isEqualTo(Progress.State.FINISHED);
        assertThat(run.hyperparameters().whole("lora_parameters.rank")).hasValue(8);
        assertThat(run.hyperparameters().text("model")).hasValue("tiny-llama");
        assertThat(run.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(0.003);
        assertThat(run.series(Metric.of("epoch")).size()).isEqualTo(40);
        assertThat(run.series(Metric.of("runtime")).isEmpty()).isTrue();
        assertThat(run.findings()).isEmpty();
    }

    @Test
    void aProcessThatWasKilledLeavesARunWithoutMetricsThatIsUnfinished() {
        Run run = only("wandb_offline_killed_empty");

        assertThat(run.name()).isEqualTo("jkt7bov7");
        assertThat(run.history().metrics()).isEmpty();
        assertThat(run.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNFINISHED);
            assertThat(finding.message()).contains("killed before W&B wrote any");
        });
    }

    @Test
    void aRecordThatWasCutIsAFinding() {
        assertThat(only("tb_truncated").findings())
                .filteredOn(finding -> finding.code() == FindingCode.TRUNCATED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("record 103"));
    }

    @Test
    void aFileWithoutScalarsIsNotedAndLeftOut() {
        LoadResult result = load(RUNS.resolve("tb_add_scalars"));

        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(FindingCode.SKIPPED_FILE);
            assertThat(problem.message()).contains("no scalars");
        });
    }
}
