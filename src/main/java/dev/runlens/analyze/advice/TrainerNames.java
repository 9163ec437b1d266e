package dev.runlens.analyze.advice;

import dev.runlens.run.Run;
import java.util.Set;

/// What a trainer calls the settings that a proposal may change, and which keys its configuration knows.
enum TrainerNames {
    /// `mlx_lm.lora`; the keys are those of its arguments and of `CONFIG_DEFAULTS` in `mlx_lm/lora.py`.
    MLX,
    /// The Hugging Face trainer with PEFT.
    TRANSFORMERS,
    /// Any other: the documented names.
    DOCUMENTED;

    private static final Set<String> MLX_KEYS = Set.of(
            "model",
            "train",
            "data",
            "fine_tune_type",
            "optimizer",
            "optimizer_config",
            "mask_prompt",
            "num_layers",
            "batch_size",
            "iters",
            "val_batches",
            "learning_rate",
            "lr_schedule",
            "steps_per_report",
            "steps_per_eval",
            "grad_accumulation_steps",
            "resume_adapter_file",
            "adapter_path",
            "save_every",
            "test",
            "test_batches",
            "max_seq_length",
            "config",
            "grad_checkpoint",
            "clear_cache_threshold",
            "wandb",
            "report_to",
            "project_name",
            "seed",
            "lora_parameters",
            "hf_dataset",
            "trust_remote_code");

    static TrainerNames of(Run run) {
        return switch (run.identity().trainer()) {
            case "mlx-lm" -> MLX;
            case "transformers", "trl" -> TRANSFORMERS;
            default -> DOCUMENTED;
        };
    }

    /// The trainer's own name of a documented setting.
    String own(String documented) {
        return switch (this) {
            case MLX -> mlx(documented);
            case TRANSFORMERS -> transformers(documented);
            case DOCUMENTED -> documented;
        };
    }

    private static String mlx(String documented) {
        return switch (documented) {
            case "lora_dropout" -> "lora_parameters.dropout";
            case "lora_scale" -> "lora_parameters.scale";
            case "lora_rank" -> "lora_parameters.rank";
            default -> documented;
        };
    }

    private static String transformers(String documented) {
        return switch (documented) {
            case "iters" -> "max_steps";
            case "steps_per_eval" -> "eval_steps";
            case "save_every" -> "save_steps";
            case "lora_rank" -> "r";
            default -> documented;
        };
    }

    /// Whether `mlx_lm.lora -c` reads a key, nested ones by their dotted name.
    static boolean isReadByMlx(String key) {
        int dot = key.indexOf('.');
        return MLX_KEYS.contains(dot < 0 ? key : key.substring(0, dot));
    }
}
