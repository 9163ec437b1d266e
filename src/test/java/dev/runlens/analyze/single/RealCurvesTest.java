package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is said of real curves, against what the libraries that trained them knew.
class RealCurvesTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final Path SAMPLES = Path.of("samples/models");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static CurveJudgement judged(Path folder) {
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        List<Run> runs = Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
        assertThat(runs).hasSize(1);
        return ComparedRun.of(runs.getFirst(), GapThresholds.DOCUMENTED, new RiseNulls())
                .analysis()
                .curve();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "mlx_file_overfit",
            "mlx_old_overfit",
            "hf_lora_r32_lr5e-3_overfit",
            "tb_simple_value",
            "tb_tensor",
            "tb_add_scalars",
            "wandb_offline"
    })
    void aRunThatOverfitsIsSaidToAndTheOnsetHoldsItsLowestStep(String name) {
        JsonNode truth = JSON.readTree(RUNS.resolve("truth.json")).get(name);
        CurveJudgement curve = judged(RUNS.resolve(name));

        assertThat(curve.status()).isEqualTo(RunStatus.OVERFITTING);
        long lowest = truth.get("min_val").get("step").asLong();
        assertThat(curve.onset())
                .isNotNull()
                .satisfies(onset -> assertThat(lowest).isBetween(onset.low(), onset.high()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "mlx_file_good", "mlx_old_good", "mlx_pty_good", "mlx_file_resumed", "hf_lora_r8_lr5e-4", "trl_sft"
    })
    void aRunThatFallsToItsEndStillImproves(String name) {
        CurveJudgement curve = judged(RUNS.resolve(name));

        assertThat(curve.status()).isEqualTo(RunStatus.STILL_IMPROVING);
        assertThat(curve.onset()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlx_file_nan", "mlx_old_nan", "hf_lora_diverged_nan"})
    void aRunWhoseLossIsLostHasDiverged(String name) {
        assertThat(judged(RUNS.resolve(name)).status()).isEqualTo(RunStatus.DIVERGED);
    }

    @Test
    void fourEvaluationsAreTooFewButTheirRiseIsSeen() {
        CurveJudgement curve = judged(RUNS.resolve("tb_truncated"));

        assertThat(curve.status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(curve.validation()).isNotNull().satisfies(validation -> {
            assertThat(validation.course().rise()).isNull();
            assertThat(validation.rising().length()).isEqualTo(3);
            assertThat(validation.endsAboveLowest()).isTrue();
        });
    }

    @Test
    void aSlightRiseIsNoRest() {
        CurveJudgement curve = judged(RUNS.resolve("keras_csvlogger"));

        assertThat(curve.status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(curve.validation()).isNotNull().satisfies(validation -> assertThat(validation.course().late())
                .isNotNull()
                .satisfies(late -> assertThat(late.rose()).isTrue()));
    }

    /// Its last evaluations lie high, but no higher than luck of the draw makes them: the test of a rise has p = 0.053.
    @Test
    void theSampleWithTheHighestLearningRateIsNotShownToOverfit() {
        CurveJudgement curve = judged(SAMPLES.resolve("tiny-llama_run3"));

        assertThat(curve.status()).isEqualTo(RunStatus.UNDETERMINED);
        assertThat(curve.onset()).isNull();
        assertThat(curve.validation()).isNotNull().satisfies(validation -> {
            assertThat(validation.course().rise()).isNotNull().satisfies(rise -> assertThat(rise.pValue())
                    .isBetween(0.045, 0.075));
            assertThat(validation.lowest()).isNotNull().satisfies(lowest -> {
                assertThat(lowest.low()).isEqualTo(90);
                assertThat(lowest.high()).isEqualTo(570);
                assertThat(lowest.since().iterations()).isEqualTo(900 - lowest.iteration());
                assertThat(lowest.since().tokens()).isNotEmpty();
                assertThat(lowest.since().minutes()).isNotEmpty();
                assertThat(lowest.since().loss()).isBetween(0.2, 0.3);
            });
        });
    }
}
