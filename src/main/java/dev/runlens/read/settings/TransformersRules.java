package dev.runlens.read.settings;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.SettingRules;
import dev.runlens.run.Sourced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the Hugging Face trainer reads its settings, with PEFT's beside them.
///
/// What it saved of its arguments is what it used. Where some of them are known and others not, a person wrote them
/// down, and the rest had the defaults of `TrainingArguments`; that of the learning rate depends on the trainer and is
/// left unknown. PEFT's scale is no setting: it follows from rank and alpha.
final class TransformersRules implements SettingRules {
    private static final List<String> OTHERS = List.of("lora_dropout", "seed");
    private static final Map<String, Setting> DEFAULTS = defaults();

    private static Map<String, Setting> defaults() {
        Map<String, Setting> usual = new LinkedHashMap<>();
        usual.put("grad_accumulation_steps", new Setting.Whole(1));
        usual.put("grad_checkpoint", new Setting.Flag(false));
        usual.put("seed", new Setting.Whole(42));
        return usual;
    }

    @Override
    public Map<String, Sourced<Setting>> used(Hyperparameters stated) {
        Map<String, Sourced<Setting>> used = new LinkedHashMap<>();
        Hyperparameters.documented().forEach(name -> stated.sourced(name).ifPresent(value -> used.put(name, value)));
        OTHERS.forEach(name -> stated.sourced(name).ifPresent(value -> used.put(name, value)));
        Map<String, Sourced<Setting>> known = SettingRules.withoutNone(used);
        if (stated.get("per_device_train_batch_size").isPresent()) {
            Origin origin = new Origin.ToolDefault("transformers");
            DEFAULTS.forEach((name, usual) -> known.putIfAbsent(name, new Sourced<>(usual, origin)));
        }
        return known;
    }

    @Override
    public boolean namesAreKnown() {
        return true;
    }

    @Override
    public String own(String documented) {
        return switch (documented) {
            case "iters" -> "max_steps";
            case "steps_per_eval" -> "eval_steps";
            case "save_every" -> "save_steps";
            case "lora_rank" -> "r";
            default -> documented;
        };
    }
}
