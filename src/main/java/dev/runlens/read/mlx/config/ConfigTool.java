package dev.runlens.read.mlx.config;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import dev.runlens.text.SettingText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which tool of the MLX family a configuration belongs to, and what its own names mean by the documented ones.
///
/// The number that a LoRA update is multiplied by is `lora_scale` for all of them; of Hugging Face's `lora_alpha` it is
/// that divided by the rank.
enum ConfigTool {
    /// Every argument of the training.
    MLX_LM,
    /// The same, with what is optimised.
    MLX_LM_LORA,
    /// 2024: `rank`, `alpha`, `dropout` alone. Its `alpha` is the number to multiply by.
    MLX_VLM,
    /// On a Mac: the names of PEFT and those of mlx-lm.
    UNSLOTH;

    /// The tool that a configuration's names show.
    static ConfigTool of(Map<String, Sourced<Setting>> settings) {
        if (settings.containsKey("peft_type")) {
            return UNSLOTH;
        }
        if (settings.containsKey(LossType.MODE) || settings.containsKey("dpo_cpo_loss_type")) {
            return MLX_LM_LORA;
        }
        return isOldVision(settings) && !settings.containsKey("fine_tune_type") ? MLX_VLM : MLX_LM;
    }

    /// Whether a configuration has what mlx-vlm saved in 2024.
    static boolean isOldVision(Map<String, Sourced<Setting>> settings) {
        return settings.containsKey("rank") && settings.containsKey("alpha") && settings.containsKey("dropout");
    }

    /// The tool.
    Trainer trainer() {
        return switch (this) {
            case MLX_LM -> MlxTrainers.MLX_LM;
            case MLX_LM_LORA -> MlxTrainers.MLX_LM_LORA;
            case MLX_VLM -> MlxTrainers.MLX_VLM;
            case UNSLOTH -> MlxTrainers.UNSLOTH;
        };
    }

    /// Whether it leaves a flat `lora_rank` unread.
    boolean readsOnlyNested() {
        return this == MLX_LM || this == MLX_LM_LORA;
    }

    /// What the number that a LoRA update is multiplied by is where nothing states it.
    double usualScale() {
        return this == MLX_LM_LORA ? 10 : 20;
    }

    /// The settings with the documented names filled in, where the file does not state them itself.
    Hyperparameters documented(Map<String, Sourced<Setting>> settings) {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        alias(all, "lora_rank", "lora_parameters.rank");
        alias(all, "lora_scale", "lora_parameters.scale");
        alias(all, "num_layers", "lora_layers");
        switch (this) {
            case MLX_LM -> {}
            case MLX_LM_LORA -> {
                alias(all, "grad_accumulation_steps", "gradient_accumulation_steps");
                alias(all, "fine_tune_type", "train_type");
                lossType(all);
            }
            case MLX_VLM -> {
                alias(all, "lora_rank", "rank");
                alias(all, "lora_scale", "alpha");
                alias(all, "lora_dropout", "dropout");
            }
            case UNSLOTH -> {
                alias(all, "model", "base_model_name_or_path");
                alias(all, "lora_rank", "rank");
                alias(all, "lora_scale", "scale");
                alias(all, "lora_dropout", "dropout");
            }
        }
        return Hyperparameters.of(all);
    }

    private static void lossType(Map<String, Sourced<Setting>> settings) {
        Sourced<Setting> mode = settings.get(LossType.MODE);
        if (mode == null) {
            return;
        }
        String name = SettingText.of(mode.value());
        String variant = Optional.ofNullable(settings.get(variantOf(name)))
                .map(Sourced::value)
                .flatMap(Setting::text)
                .orElse("");
        LossType.of(name, variant)
                .ifPresent(type ->
                        settings.putIfAbsent(LossType.NAME, new Sourced<>(new Setting.Text(type), mode.origin())));
    }

    private static String variantOf(String mode) {
        return switch (mode) {
            case "sft" -> "sft_loss_type";
            case "grpo" -> "grpo_loss_type";
            case "dpo", "cpo", "online_dpo", "xpo", "ppo" -> "dpo_cpo_loss_type";
            default -> "";
        };
    }

    private static void alias(Map<String, Sourced<Setting>> settings, String documented, String own) {
        Sourced<Setting> value = settings.get(own);
        if (value != null) {
            settings.putIfAbsent(documented, value);
        }
    }
}
