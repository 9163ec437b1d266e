package dev.runlens.analyze.sweep;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.text.SettingText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The settings in which some runs differ.
public final class VariedSettings {
    private VariedSettings() {}

    /// The settings that change training in which some runs differ: the documented ones in their order, then the rest by
    /// name.
    public static List<String> of(List<RunFacts> runs) {
        TreeSet<String> names = new TreeSet<>();
        List<Map<String, Setting>> factors = runs.stream()
                .map(run -> TrainingFactors.of(run.run().run(), run.run().effective()).values())
                .toList();
        factors.forEach(values -> names.addAll(values.keySet()));
        names.removeIf(name -> factors.stream()
                .map(values -> values.containsKey(name) ? SettingText.of(values.get(name)) : "")
                .distinct()
                .limit(2)
                .count() < 2);
        Set<String> ordered = new LinkedHashSet<>(Hyperparameters.documented());
        ordered.retainAll(names);
        ordered.addAll(names);
        return List.copyOf(ordered);
    }
}
