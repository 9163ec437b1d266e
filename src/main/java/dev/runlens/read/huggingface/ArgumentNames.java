package dev.runlens.read.huggingface;

import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.List;
import java.util.Map;

/// Which arguments of the Hugging Face trainers mean the same as a documented name.
///
/// `max_steps` is not among them: it counts optimizer updates, `iters` micro-batches.
final class ArgumentNames {
    private static final List<Map.Entry<String, List<String>>> SAME = List.of(
            Map.entry(
                    "model",
                    List.of("model_name_or_path", "base_model_name_or_path", "base_model", "model_id_or_path")),
            Map.entry("batch_size", List.of("per_device_train_batch_size", "micro_batch_size")),
            Map.entry("max_seq_length", List.of("max_length", "cutoff_len", "sequence_len", "model_max_length")),
            Map.entry("lora_rank", List.of("r", "lora_r")),
            Map.entry("grad_accumulation_steps", List.of("gradient_accumulation_steps")),
            Map.entry("grad_checkpoint", List.of("gradient_checkpointing")),
            Map.entry("steps_per_eval", List.of("eval_steps")),
            Map.entry("steps_per_report", List.of("logging_steps")),
            Map.entry("save_every", List.of("save_steps")));

    private ArgumentNames() {}

    /// Adds the documented names that are missing.
    static void addDocumented(Map<String, Sourced<Setting>> settings) {
        SAME.forEach(same -> {
            for (String name : same.getValue()) {
                Sourced<Setting> value = settings.get(name);
                if (value != null && !(value.value() instanceof Setting.None)) {
                    settings.putIfAbsent(same.getKey(), value);
                }
            }
        });
    }
}
