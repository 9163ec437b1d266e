package dev.runlens.read.settings;

import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// The arguments of Hugging Face's trainers (`TrainingArguments` and those that extend it), under the documented names
/// where they mean the same.
///
/// `max_steps` counts updates of the optimizer, `iters` of MLX counts micro-batches: the one is not the other.
public final class TransformersArguments {
    private static final Map<String, String> SAME = Map.of(
            "per_device_train_batch_size", "batch_size",
            "gradient_accumulation_steps", "grad_accumulation_steps",
            "gradient_checkpointing", "grad_checkpoint",
            "logging_steps", "steps_per_report",
            "_name_or_path", "model",
            "max_length", "max_seq_length");

    private TransformersArguments() {}

    /// Whether some settings are such arguments.
    public static boolean are(Map<String, Sourced<Setting>> settings) {
        return settings.containsKey("per_device_train_batch_size");
    }

    /// The settings, and after them those that have a documented name.
    public static Map<String, Sourced<Setting>> documented(Map<String, Sourced<Setting>> settings) {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        boolean ofGeneration = DocumentedSettings.isOfGeneration(settings);
        SAME.forEach((own, name) -> {
            if (!ofGeneration || !own.equals("max_length")) {
                add(all, own, name);
            }
        });
        addWhen(all, "eval_strategy", "eval_steps", "steps_per_eval");
        addWhen(all, "evaluation_strategy", "eval_steps", "steps_per_eval");
        addWhen(all, "save_strategy", "save_steps", "save_every");
        return all;
    }

    /// The updates of the optimizer that were asked for; empty where epochs were.
    public static OptionalLong planned(Map<String, Sourced<Setting>> settings) {
        Sourced<Setting> steps = settings.get("max_steps");
        return steps != null && steps.value() instanceof Setting.Whole whole && whole.value() > 0
                ? OptionalLong.of(whole.value())
                : OptionalLong.empty();
    }

    private static void addWhen(Map<String, Sourced<Setting>> all, String strategy, String own, String name) {
        Sourced<Setting> chosen = all.get(strategy);
        if (chosen != null && chosen.value().equals(new Setting.Text("steps"))) {
            add(all, own, name);
        }
    }

    private static void add(Map<String, Sourced<Setting>> all, String own, String name) {
        Sourced<Setting> value = all.get(own);
        if (value != null && !(value.value() instanceof Setting.None)) {
            all.putIfAbsent(name, value);
        }
    }
}
