package dev.runlens.analyze.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which settings decide what a run learns, by the names that the trainers give them.
///
/// Left out are names of files and places, how often something is reported, evaluated or saved, what only saves memory
/// or time, versions, and what a trainer writes beside its settings as a result. What is not known here counts: a
/// setting that is wrongly listed is seen by the user, one that is wrongly left out is not.
final class Influence {
    private static final Set<String> NONE = Set.of(
            "adapter_path",
            "config",
            "project_name",
            "report_to",
            "wandb",
            "train",
            "test",
            "test_batches",
            "val_batches",
            "steps_per_eval",
            "steps_per_report",
            "save_every",
            "grad_checkpoint",
            "clear_cache_threshold",
            "trust_remote_code",
            "output_dir",
            "run_name",
            "inference_mode",
            "peft_version",
            "transformers_version",
            "best_metric",
            "best_global_step",
            "best_model_checkpoint",
            "disable_tqdm",
            "do_train",
            "do_eval",
            "do_predict",
            "push_to_hub",
            "resume_from_checkpoint",
            "local_rank",
            "log_level",
            "log_on_each_node",
            "log_level_replica",
            "load_best_model_at_end",
            "metric_for_best_model",
            "greater_is_better",
            "prediction_loss_only",
            "skip_memory_metrics",
            "train_runtime",
            "total_flos",
            "per_device_eval_batch_size",
            "use_cache");

    private static final List<String> NONE_BEGINNING = List.of("logging_", "save_", "eval_", "hub_", "dataloader_",
            "include_", "trackio_", "batch_eval_");

    /// A trainer's own name, and the documented one that says the same where it is known.
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("base_model_name_or_path", "model"),
            Map.entry("model_name_or_path", "model"),
            Map.entry("model_name", "model"),
            Map.entry("lr", "learning_rate"),
            Map.entry("train_batch_size", "batch_size"),
            Map.entry("per_device_train_batch_size", "batch_size"),
            Map.entry("batch", "batch_size"),
            Map.entry("gradient_accumulation_steps", "grad_accumulation_steps"),
            Map.entry("gradient_checkpointing", "grad_checkpoint"),
            Map.entry("r", "lora_rank"),
            Map.entry("lora_r", "lora_rank"),
            Map.entry("lora_parameters.rank", "lora_rank"),
            Map.entry("lora_parameters.dropout", "lora_dropout"),
            Map.entry("lora_parameters.scale", "lora_scale"),
            Map.entry("lora_scale", "lora_alpha"),
            Map.entry("max_length", "max_seq_length"),
            Map.entry("max_steps", "num_train_epochs"));

    private Influence() {}

    /// Whether a setting may change what is learnt.
    static boolean has(String name) {
        return !NONE.contains(name) && NONE_BEGINNING.stream().noneMatch(name::startsWith);
    }

    /// The name under which a setting is known to everybody; the name itself where there is no other.
    static String documented(String name) {
        return OWN_NAMES.getOrDefault(name, name);
    }
}
