package dev.runlens.read.mlx;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.SettingRules;
import dev.runlens.run.Sourced;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How `mlx_lm.lora` and its fork read their settings: the arguments and `CONFIG_DEFAULTS` of `mlx_lm/lora.py`.
///
/// The LoRA rank is read from `lora_parameters.rank` alone; a flat `lora_rank` is saved with the configuration but
/// never read. mlx-lm-lora has the same rules and other defaults: all layers, a scale of 10, and no number of
/// iterations, which follows from the epochs. With an `lr_schedule` the learning rate starts at the schedule's first
/// argument, not at `learning_rate`.
record MlxSettings(String tool, boolean fork) implements SettingRules {
    /// What `mlx_lm.lora -c` reads, the first part of a dotted name.
    private static final Set<String> KEYS = Set.of(
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

    /// What is saved with a configuration and never read.
    private static final Set<String> IGNORED = Set.of("lora_rank", "lora_alpha", "lora_dropout", "lora_layers");

    @Override
    public Map<String, Sourced<Setting>> used(Hyperparameters stated) {
        Filling known = new Filling(new LinkedHashMap<>(), stated, new Origin.ToolDefault(tool));
        known.take("learning_rate", new Setting.Decimal(1e-5));
        known.take("batch_size", new Setting.Whole(4));
        known.take("iters", fork ? new Setting.None() : new Setting.Whole(1000));
        known.take("max_seq_length", new Setting.Whole(2048));
        known.take("num_layers", new Setting.Whole(fork ? -1 : 16));
        if (!stated.text("fine_tune_type").orElse("lora").equals("full")) {
            known.take("lora_rank", "lora_parameters.rank", new Setting.Whole(8));
            known.take("lora_dropout", "lora_parameters.dropout", new Setting.Decimal(0));
            known.take("lora_scale", "lora_parameters.scale", new Setting.Decimal(fork ? 10 : 20));
        }
        known.take("grad_accumulation_steps", new Setting.Whole(1));
        known.take("grad_checkpoint", new Setting.Flag(false));
        known.take("steps_per_eval", new Setting.Whole(200));
        known.take("steps_per_report", new Setting.Whole(10));
        known.take("save_every", new Setting.Whole(100));
        known.comparability();
        schedule(stated).ifPresent(first -> known.into.put("learning_rate", first));
        return known.into;
    }

    private static Optional<Sourced<Setting>> schedule(Hyperparameters stated) {
        return stated.sourced("lr_schedule.arguments")
                .filter(arguments -> arguments.value() instanceof Setting.Items items
                        && !items.values().isEmpty())
                .map(arguments -> new Sourced<>(
                        ((Setting.Items) arguments.value()).values().getFirst(), arguments.origin()));
    }

    /// Fills settings in from what is stated, else from the tool's defaults; one without a default stays unknown.
    private record Filling(Map<String, Sourced<Setting>> into, Hyperparameters stated, Origin ofTool) {
        void take(String name, Setting usual) {
            take(name, name, usual);
        }

        void take(String name, String key, Setting usual) {
            Sourced<Setting> known = stated.sourced(key)
                    .filter(setting -> !(setting.value() instanceof Setting.None))
                    .orElse(new Sourced<>(usual, ofTool));
            if (!(known.value() instanceof Setting.None)) {
                into.put(name, known);
            }
        }

        /// What is not among the documented twelve, but decides which validation losses may be compared and how.
        void comparability() {
            take("fine_tune_type", new Setting.Text("lora"));
            take("optimizer", new Setting.Text("adam"));
            take("mask_prompt", new Setting.Flag(false));
            take("seed", new Setting.Whole(0));
            take("val_batches", new Setting.Whole(25));
        }
    }

    @Override
    public boolean complete() {
        return true;
    }

    /// Of the optimizers' arguments, those of the optimizer in use are obeyed; of the adapter's, none in full
    /// fine-tuning.
    @Override
    public boolean obeys(String key, Hyperparameters used) {
        if (key.startsWith("optimizer_config.")) {
            String optimizer = used.get("optimizer").flatMap(Setting::text).orElse("");
            return key.startsWith("optimizer_config." + optimizer + ".");
        }
        boolean adapter = used.get("lora_rank").isPresent();
        return !IGNORED.contains(key) && (adapter || !key.startsWith("lora_parameters."));
    }

    @Override
    public boolean isNoneUnlessStated(String name) {
        return name.equals("resume_adapter_file") || name.startsWith("lr_schedule.") || name.startsWith("hf_dataset.");
    }

    @Override
    public boolean namesAreKnown() {
        return !fork;
    }

    @Override
    public String own(String documented) {
        return fork ? documented : switch (documented) {
            case "lora_dropout" -> "lora_parameters.dropout";
            case "lora_scale" -> "lora_parameters.scale";
            case "lora_rank" -> "lora_parameters.rank";
            default -> documented;
        };
    }

    @Override
    public boolean accepts(String key) {
        int dot = key.indexOf('.');
        return !fork && KEYS.contains(dot < 0 ? key : key.substring(0, dot));
    }
}
