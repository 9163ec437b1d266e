package dev.runlens.analyze.settings;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.SettingRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The settings of a run that decide what it learns, with the values that took effect.
///
/// Where a trainer's configuration tells everything, an absent key has the tool's default, and what the trainer does not
/// obey (of mlx-lm a flat `lora_rank`, the arguments of an optimizer that is not used) is not here. Settings of reporting, evaluating,
/// saving and bookkeeping are not here either.
public final class TrainingFactors {
    private final Map<String, Setting> values;
    /// The rules by which what is not stated is known; null where it is not.
    private final @Nullable SettingRules complete;

    private TrainingFactors(Map<String, Setting> values, @Nullable SettingRules complete) {
        this.values = values;
        this.complete = complete;
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
        SettingRules rules = run.identity().trainer().settings();
        boolean complete = effective.isComplete();
        Hyperparameters used = Hyperparameters.of(effective.settings());
        for (String name : new TreeSet<>(stated.names())) {
            boolean read = !complete || rules.obeys(name, used);
            if (read && Influence.has(name) && !repeats(name, stated, effective)) {
                stated.get(name)
                        .filter(value -> !(value instanceof Setting.None))
                        .ifPresent(value -> values.putIfAbsent(name, value));
            }
        }
        return new TrainingFactors(values, complete ? rules : null);
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
        Setting none = complete != null && complete.isNoneUnlessStated(name) ? new Setting.None() : null;
        return Optional.ofNullable(values.getOrDefault(name, none));
    }
}
