package dev.runlens.read.mlx;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.EvaluationNoise.Kind;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Trainer;
import dev.runlens.run.Trainer.Evaluated;
import dev.runlens.run.Trainer.Iteration;
import dev.runlens.run.Trainer.TrainLoss;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// mlx-lm and its kin.
///
/// One iteration is one batch, and a report is the mean since the one before. mlx-lm evaluates before it trains the
/// iteration (`mlx_lm/tuner/trainer.py`, `train`), on at most `val_batches` batches of a permutation that is drawn
/// anew each time (`evaluate`, `iterate_batches`; an incomplete last batch is never drawn).
public final class MlxTrainers {
    private static final String BATCHES = "val_batches";

    /// `mlx_lm.lora`. One generator draws the batches of training and of validation; dropout has one of its own.
    public static final Trainer MLX_LM = kin("mlx-lm")
            .evaluated(Evaluated.BEFORE_ITERATION)
            .noise((used, examples) -> noise("mlx-lm", used, examples))
            .drawnBy("seed", "batch_size", BATCHES, "steps_per_eval")
            .objective("sft")
            .settings(new MlxSettings("mlx-lm", false))
            .build();

    /// The fork that also trains by preference and reward.
    public static final Trainer MLX_LM_LORA = kin("mlx-lm-lora")
            .forkOf(MLX_LM)
            .evaluated(Evaluated.BEFORE_ITERATION)
            .noise((used, examples) -> noise("mlx-lm-lora", used, examples))
            .objective("sft")
            .settings(new MlxSettings("mlx-lm-lora", true))
            .build();

    /// Distillation of quantised weights, of mlx-lm. An evaluation goes over every whole batch of the 32 examples that
    /// were drawn once, at the start (`mlx_lm/quant/dwq.py`, `validate` and `load_data`).
    public static final Trainer MLX_LM_DWQ = kin("mlx-lm dwq")
            .noise(EvaluationNoise.Rule.always(
                    Kind.FULL, "mlx_lm.dwq evaluates on the same 32 examples each time"))
            .build();

    /// Vision models.
    public static final Trainer MLX_VLM = kin("mlx-vlm")
            .noise((used, examples) -> noise("mlx-vlm", used, examples))
            .build();

    /// The examples of MLX in Swift. An evaluation comes after the update of its iteration, and goes over the first
    /// `validationBatches` batches in the order of the file: only for training are they shuffled
    /// (`Libraries/MLXLLM/LoraTrain.swift` of mlx-swift-examples, `LoRABatchIterator` and `train`).
    public static final Trainer MLX_SWIFT = kin("mlx-swift")
            .evaluated(Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    Kind.FULL, "mlx-swift evaluates on the same batches, the first of the file, each time"))
            .objective("sft")
            .build();

    /// SiLLM. An evaluation comes after the update of its iteration, and goes over the first batches in the order of
    /// the file, `validation_samples` of them (`sillm/training/trainer.py`, `evaluate` and `train`;
    /// `sillm/training/dataset.py`, `iterate_batches`).
    public static final Trainer SILLM = kin("sillm")
            .evaluated(Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    Kind.FULL, "SiLLM evaluates on the same examples, the first of the file, each time"))
            .objective("sft")
            .build();

    /// mlx-tune, whose count of steps differs from one kind of training to the next. Its supervised training is that of
    /// mlx-lm, and printed so (`mlx_tune/sft_trainer.py`); what its other trainings evaluate on is not known.
    public static final Trainer MLX_TUNE = Trainer.about("mlx-tune").trainLoss(TrainLoss.WINDOW_MEAN).build();

    /// Unsloth on a Mac, whose steps are updates.
    public static final Trainer UNSLOTH = Trainer.about("unsloth")
            .iteration(Iteration.UPDATE)
            .trainLoss(TrainLoss.WINDOW_MEAN)
            .evaluated(Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    Kind.FULL, "Unsloth evaluates on the whole validation set each time"))
            .build();

    private MlxTrainers() {}

    /// All of them.
    public static List<Trainer> all() {
        return List.of(MLX_LM, MLX_LM_LORA, MLX_LM_DWQ, MLX_VLM, MLX_SWIFT, SILLM, MLX_TUNE, UNSLOTH);
    }

    private static Trainer.Builder kin(String name) {
        return Trainer.about(name).iteration(Iteration.BATCH).trainLoss(TrainLoss.WINDOW_MEAN);
    }

    private static EvaluationNoise noise(String tool, Hyperparameters used, OptionalLong examples) {
        OptionalDouble batches = used.number(BATCHES);
        if (batches.isEmpty()) {
            return EvaluationNoise.assumed(
                    Kind.SAMPLED,
                    tool + " evaluates on 25 batches drawn at random unless told otherwise, and nothing tells");
        }
        long most = Math.round(batches.getAsDouble());
        if (most == -1) {
            return EvaluationNoise.known(
                    Kind.FULL, BATCHES + " is -1, so " + tool + " evaluates on the whole validation set each time");
        }
        OptionalDouble batch = used.number("batch_size");
        if (batch.isPresent() && batch.getAsDouble() >= 1 && examples.isPresent()) {
            long there = examples.getAsLong() / Math.round(batch.getAsDouble());
            String sizes = "the validation set of " + examples.getAsLong() + " examples makes " + there
                    + " batches, and " + tool + " draws at most " + most + " of them";
            return EvaluationNoise.known(there <= most ? Kind.FULL : Kind.SAMPLED, sizes);
        }
        return EvaluationNoise.assumed(
                Kind.SAMPLED,
                tool + " evaluates on " + most
                        + " batches drawn at random, and the size of the validation set is not known");
    }
}
