package dev.runlens.analyze.settings;

import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The optimizer that a run used, as its trainer names it.
///
/// @param key the setting that names it
/// @param name the optimizer
public record OptimizerSetting(String key, String name) {
    /// What trainers call the setting: mlx-lm and Hugging Face's Trainer.
    private static final List<String> KEYS = List.of("optimizer", "optim");

    /// The optimizer of a run; empty where it is not known.
    public static Optional<OptimizerSetting> of(EffectiveSettings effective) {
        return KEYS.stream()
                .flatMap(key -> effective.used(key).map(Sourced::value).flatMap(Setting::text).stream()
                        .map(name -> new OptimizerSetting(key, name.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    /// Whether it is plain gradient descent, whose learning rates are of another size than those of Adam and its kin: it
    /// does not divide each step by the size of the gradients.
    public boolean isPlain() {
        return name.equals("sgd");
    }

    /// What the trainer calls the optimizer that adapters are mostly trained with.
    public String usual() {
        return key.equals("optim") ? "adamw_torch" : "adamw";
    }
}
