package dev.runlens.read.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.EvaluationNoise.Kind;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import dev.runlens.run.Trainers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainersTest {
    private final Trainers trainers = Formats.trainers();

    @ParameterizedTest
    @CsvSource({
            "mlx-lm, BATCH, WINDOW_MEAN",
            "mlx-lm-lora, BATCH, WINDOW_MEAN",
            "mlx-lm dwq, BATCH, WINDOW_MEAN",
            "mlx-vlm, BATCH, WINDOW_MEAN",
            "mlx-swift, BATCH, WINDOW_MEAN",
            "sillm, BATCH, WINDOW_MEAN",
            "mlx-tune, UNKNOWN, WINDOW_MEAN",
            "unsloth, UPDATE, WINDOW_MEAN",
            "transformers, UPDATE, WINDOW_MEAN",
            "trl, UPDATE, WINDOW_MEAN",
            "llama-factory, UPDATE, WINDOW_MEAN",
            "ms-swift, UPDATE, WINDOW_MEAN",
            "lightning, UPDATE, MOMENT",
            "keras, EPOCH, EPOCH_MEAN",
            "nanogpt, UPDATE, MOMENT",
            "litgpt, BATCH, MOMENT",
            "torchtune, UPDATE, MOMENT",
            "keras console, EPOCH, EPOCH_MEAN",
            "fastai, EPOCH, UNKNOWN",
            "lightning bar, BATCH, MOMENT",
            "ultralytics, EPOCH, EPOCH_MEAN",
            "kohya, UPDATE, UNKNOWN",
            "diffusers, UPDATE, MOMENT",
            "minimind, BATCH, MOMENT",
            "megatron, UPDATE, WINDOW_MEAN",
            "nemo, UPDATE, WINDOW_MEAN",
            "openrlhf, BATCH, MOMENT",
            "mmengine, BATCH, UNKNOWN",
            "nanochat, UPDATE, UNKNOWN",
            "llm.c, UPDATE, MOMENT",
            "goodseed, UNKNOWN, MOMENT",
            "tensorboard, UNKNOWN, MOMENT",
            "wandb, UNKNOWN, MOMENT",
            "mlflow, UNKNOWN, MOMENT",
            "swanlab, UNKNOWN, MOMENT",
            "trackio, UNKNOWN, MOMENT",
            "csv, UNKNOWN, MOMENT",
            "jsonl, UNKNOWN, UNKNOWN",
            "unknown, UNKNOWN, UNKNOWN",
            "one of tomorrow, UNKNOWN, UNKNOWN"
    })
    void aTrainerIsFoundAgainByItsNameWithWhatItCountsAndReports(
            String name, Trainer.Iteration iteration, Trainer.TrainLoss loss) {
        Trainer trainer = trainers.named(name);

        assertThat(trainer.name()).isEqualTo(name);
        assertThat(trainer.iteration()).isEqualTo(iteration);
        assertThat(trainer.trainLoss()).isEqualTo(loss);
    }

    @Test
    void noTwoTrainersShareAName() {
        assertThat(Formats.all().stream().flatMap(format -> format.trainers().stream()).distinct())
                .allSatisfy(trainer -> assertThat(trainers.named(trainer.name())).isSameAs(trainer));
    }

    @ParameterizedTest
    @CsvSource({"mlx-lm, 1, 0", "mlx-lm, 200, 199", "transformers, 500, 500", "nanogpt, 0, 0", "keras, 0, 1",
            "lightning, 9, 10", "mlx-swift, 1, 1", "sillm, 100, 100", "keras console, 1, 1", "fastai, 0, 1",
            "unknown, 7, 7"})
    void anEvaluationBelongsToTheIterationsThatWereTrainedBeforeIt(String name, long reported, long trained) {
        assertThat(trainers.named(name).trainedAt(reported)).isEqualTo(trained);
    }

    @ParameterizedTest
    @CsvSource({"transformers", "trl", "llama-factory", "ms-swift", "unsloth", "lightning", "keras", "keras console",
            "fastai",
            "ultralytics", "openrlhf", "llm.c", "mlx-swift", "sillm", "mlx-lm dwq"})
    void evaluationsOnTheWholeValidationSetAreFull(String name) {
        EvaluationNoise noise = noise(name, -1);

        assertThat(noise.kind()).isEqualTo(Kind.FULL);
        assertThat(noise.assumed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"wandb", "csv", "jsonl", "torchtune", "litgpt", "mlx-tune", "unknown"})
    void whereNothingIsKnownOfTheEvaluationNothingIsSaid(String name) {
        assertThat(noise(name, -1).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void mlxDrawsUnlessItIsToldToTakeTheWholeSet() {
        assertThat(noise("mlx-lm", -1, "val_batches", -1, "batch_size", 4).kind()).isEqualTo(Kind.FULL);
        assertThat(noise("mlx-lm", -1, "val_batches", 25, "batch_size", 4).kind()).isEqualTo(Kind.SAMPLED);
        assertThat(noise("mlx-lm", -1, "val_batches", 25, "batch_size", 4).assumed()).isTrue();
    }

    /// 25 batches of 4 take in 100 examples; three more make no whole batch and are never drawn.
    @ParameterizedTest
    @CsvSource({"40, FULL", "100, FULL", "103, FULL", "104, SAMPLED", "1000, SAMPLED"})
    void mlxTakesTheWholeSetWhereItIsSmall(int examples, Kind kind) {
        EvaluationNoise noise = noise("mlx-lm", examples, "val_batches", 25, "batch_size", 4);

        assertThat(noise.kind()).isEqualTo(kind);
        assertThat(noise.assumed()).isFalse();
        assertThat(noise.because()).contains(examples + " examples");
    }

    @Test
    void whereNoSettingTellsMlxIsAssumedToDraw() {
        EvaluationNoise noise = noise("mlx-lm", -1);

        assertThat(noise.kind()).isEqualTo(Kind.SAMPLED);
        assertThat(noise.assumed()).isTrue();
        assertThat(noise.because()).contains("nothing tells");
    }

    @Test
    void aForkPrintsWhatItsOriginalPrints() {
        assertThat(trainers.named("mlx-lm-lora").isForkOf(trainers.named("mlx-lm"))).isTrue();
        assertThat(trainers.named("mlx-lm").isForkOf(trainers.named("mlx-lm-lora"))).isFalse();
        assertThat(trainers.named("mlx-vlm").isForkOf(trainers.named("mlx-lm"))).isFalse();
    }

    private EvaluationNoise noise(String name, int examples, Object... settings) {
        Map<String, Sourced<Setting>> used = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            Setting value = new Setting.Whole((Integer) settings[i + 1]);
            used.put((String) settings[i], new Sourced<>(value, Origin.in(Path.of("c"), 1)));
        }
        return trainers.named(name)
                .noise(
                        Hyperparameters.of(used),
                        examples < 0 ? OptionalLong.empty() : OptionalLong.of(examples));
    }
}
