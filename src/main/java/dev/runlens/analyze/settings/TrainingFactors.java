package dev.runlens.analyze.settings;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The settings of a run that decide what it learns, with the values that took effect.
///
/// For mlx-lm an absent key has the tool's default, and what mlx-lm ignores (a flat `lora_rank`, the arguments of an
/// optimizer that is not used, `learning_rate` beside an `lr_schedule`) is not here. Settings of reporting, evaluating,
/// saving and bookkeeping are not here either.
public final class TrainingFactors {
    private final Map<String, Setting> values;
    private final boolean mlx;

    private TrainingFactors(Map<String, Setting> values, boolean mlx) {
        this.values = values;
        this.mlx = mlx;
    }

    /// The factors of a run.
    ///
    /// @param effective what its trainer really used; empty where its rules are not known
    public static TrainingFactors of(Run run, EffectiveSettings effective) {
        Map<String, Setting> values = new LinkedHashMap<>();
        effective.settings().forEach((name, setting) -> {
            if (Influence.has(name)) {
                values.put(name, setting.value());
            }
        });
        Hyperparameters stated = run.hyperparameters();
        boolean mlx = effective.isComplete();
        for (String name : new TreeSet<>(stated.names())) {
            boolean read = !mlx || Influence.isReadByMlx(name, effective);
            if (read && Influence.has(name) && !repeats(name, stated, effective)) {
                stated.get(name)
                        .filter(value -> !(value instanceof Setting.None))
                        .ifPresent(value -> values.putIfAbsent(name, value));
            }
        }
        return new TrainingFactors(values, mlx);
    }

    /// Whether another name already says it.
    private static boolean repeats(String name, Hyperparameters stated, EffectiveSettings effective) {
        String documented = Influence.documented(name);
        return !documented.equals(name)
                && (stated.get(documented).isPresent()
                        || effective.get(documented).isPresent());
    }

    /// The factors by name, the effective ones first.
    public Map<String, Setting> values() {
        return Collections.unmodifiableMap(values);
    }

    /// A factor, [Setting.None] where it is known that there is none; empty where it is unknown.
    public Optional<Setting> get(String name) {
        Setting none = mlx && Influence.isNoneByDefault(name) ? new Setting.None() : null;
        return Optional.ofNullable(values.getOrDefault(name, none));
    }
}
