package dev.runlens.analyze.settings;

import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// What the trainer really used, where that can be known: the configuration with ignored keys taken out and the tool's
/// defaults filled in, each marked with its origin.
///
/// mlx-lm reads the LoRA rank from `lora_parameters.rank` alone; a flat `lora_rank` is saved with the configuration but
/// never read. mlx-lm-lora, a fork, has the same rules and other defaults: all layers, a scale of 10, and no number of
/// iterations, which follows from the epochs. With an `lr_schedule` the learning rate starts at the schedule's first
/// argument, not at `learning_rate`.
public final class EffectiveSettings {
    private static final String MLX_LM = "mlx-lm";
    private static final String FORK = "mlx-lm-lora";

    private static final Set<String> HUGGING_FACE = Set.of("transformers", "trl");

    /// Of Hugging Face's settings, those that are known beside the documented ones. PEFT's scale is no setting: it
    /// follows from rank and alpha.
    private static final List<String> OTHERS = List.of("lora_dropout", "seed");

    private final Map<String, Sourced<Setting>> settings;
    private final boolean complete;

    private EffectiveSettings(Map<String, Sourced<Setting>> settings, boolean complete) {
        this.settings = settings;
        this.complete = complete;
    }

    /// The effective settings of a run; empty for a trainer whose rules are not known or a run without configuration.
    public static EffectiveSettings of(Run run) {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        Hyperparameters stated = run.hyperparameters();
        String trainer = run.identity().trainer();
        boolean mlx = trainer.equals(FORK) || trainer.equals(MLX_LM);
        if (mlx && !stated.isEmpty()) {
            mlx(new Filling(settings, stated, new Origin.ToolDefault(trainer)), trainer.equals(FORK));
            schedule(stated).ifPresent(first -> settings.put("learning_rate", first));
            return new EffectiveSettings(settings, true);
        }
        if (HUGGING_FACE.contains(trainer)) {
            huggingFace(settings, stated);
        }
        return new EffectiveSettings(settings, false);
    }

    private static void mlx(Filling known, boolean fork) {
        known.take("learning_rate", new Setting.Decimal(1e-5));
        known.take("batch_size", new Setting.Whole(4));
        known.take("iters", fork ? new Setting.None() : new Setting.Whole(1000));
        known.take("max_seq_length", new Setting.Whole(2048));
        known.take("num_layers", new Setting.Whole(fork ? -1 : 16));
        if (!known.stated.text("fine_tune_type").orElse("lora").equals("full")) {
            known.take("lora_rank", "lora_parameters.rank", new Setting.Whole(8));
            known.take("lora_dropout", "lora_parameters.dropout", new Setting.Decimal(0));
            known.take("lora_scale", "lora_parameters.scale", new Setting.Decimal(fork ? 10 : 20));
        }
        known.take("grad_accumulation_steps", new Setting.Whole(1));
        known.take("grad_checkpoint", new Setting.Flag(false));
        known.take("steps_per_eval", new Setting.Whole(200));
        known.take("steps_per_report", new Setting.Whole(10));
        known.take("save_every", new Setting.Whole(100));
        others(known);
    }

    /// What the Trainer saved of its arguments is what it used. Where some of them are known and others not, a person
    /// wrote them down, and the rest had the defaults of `TrainingArguments`; that of the learning rate depends on the
    /// trainer and is left unknown.
    private static void huggingFace(Map<String, Sourced<Setting>> settings, Hyperparameters stated) {
        for (String name : Hyperparameters.documented()) {
            stated(settings, stated, name);
        }
        OTHERS.forEach(name -> stated(settings, stated, name));
        if (stated.get("per_device_train_batch_size").isPresent()) {
            Filling known = new Filling(settings, stated, new Origin.ToolDefault("transformers"));
            known.take("grad_accumulation_steps", new Setting.Whole(1));
            known.take("grad_checkpoint", new Setting.Flag(false));
            known.take("seed", new Setting.Whole(42));
        }
    }

    private static void stated(Map<String, Sourced<Setting>> settings, Hyperparameters stated, String name) {
        stated.sourced(name)
                .filter(setting -> !(setting.value() instanceof Setting.None))
                .ifPresent(setting -> settings.put(name, setting));
    }

    /// Whether every setting is known, stated or by default: what is not here was not set.
    public boolean isComplete() {
        return complete;
    }

    /// What is not among the documented twelve, but decides which validation losses may be compared and how.
    private static void others(Filling known) {
        known.take("fine_tune_type", new Setting.Text("lora"));
        known.take("optimizer", new Setting.Text("adam"));
        known.take("mask_prompt", new Setting.Flag(false));
        known.take("seed", new Setting.Whole(0));
        known.take("val_batches", new Setting.Whole(25));
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
    }

    private static Optional<Sourced<Setting>> schedule(Hyperparameters stated) {
        return stated.sourced("lr_schedule.arguments")
                .filter(arguments -> arguments.value() instanceof Setting.Items items
                        && !items.values().isEmpty())
                .map(arguments -> new Sourced<>(
                        ((Setting.Items) arguments.value()).values().getFirst(), arguments.origin()));
    }

    /// The settings by name, the documented ones in their documented order.
    public Map<String, Sourced<Setting>> settings() {
        return Collections.unmodifiableMap(settings);
    }

    /// The effective setting of a name; empty where it cannot be known.
    public Optional<Setting> get(String name) {
        return Optional.ofNullable(settings.get(name)).map(Sourced::value);
    }

    /// Examples for each optimizer update: batch size × gradient accumulation steps. Empty where either is unknown.
    public OptionalLong effectiveBatchSize() {
        OptionalDouble batch = number("batch_size");
        OptionalDouble accumulation = number("grad_accumulation_steps");
        return batch.isPresent() && accumulation.isPresent()
                ? OptionalLong.of(Math.round(batch.getAsDouble() * accumulation.getAsDouble()))
                : OptionalLong.empty();
    }

    /// How often training went through its data: iterations ÷ (training examples ÷ batch size). Empty where one of
    /// them is unknown; never guessed.
    ///
    /// @param configuration tells the number of training examples
    public OptionalDouble epochs(Configuration configuration) {
        OptionalDouble batch = number("batch_size");
        OptionalDouble iterations = number("iters");
        long examples = configuration.datasetSize().orElse(0L);
        return batch.isPresent() && iterations.isPresent() && examples > 0
                ? OptionalDouble.of(iterations.getAsDouble() * batch.getAsDouble() / examples)
                : OptionalDouble.empty();
    }

    private OptionalDouble number(String name) {
        return Hyperparameters.of(settings).number(name);
    }
}
