package dev.runlens.analyze.settings;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One hyperparameter as every run of a comparison states it.
///
/// @param name the setting's name
/// @param values one for each run, in their order; empty where a run does not state it
/// @param differs whether the runs do not all say the same; a missing value differs from a stated one
public record SettingDifference(String name, List<Optional<Setting>> values, boolean differs) {
    private static final Set<String> BOOKKEEPING = Set.of("adapter_path", "config", "project_name", "report_to",
            "wandb");

    /// The tool's own names of documented settings, with those; where both say the same, one row is enough.
    private static final Map<String, String> OWN_NAMES = Map.of(
            "lora_parameters.rank", "lora_rank", "lora_parameters.scale", "lora_scale", "lora_layers", "num_layers");

    /// Keeps a copy.
    public SettingDifference {
        values = List.copyOf(values);
    }

    /// Whether the setting only says where files go and who is told, and changes nothing in training.
    public boolean bookkeeping() {
        return BOOKKEEPING.contains(name);
    }

    /// Every setting that any run states: the documented twelve first, then the others by name, bookkeeping last.
    /// A tool's own name for one of the twelve (`lora_parameters.rank`) has a row only where it says something else.
    public static List<SettingDifference> all(List<Run> runs) {
        Set<String> names = new LinkedHashSet<>(Hyperparameters.documented());
        List<String> others = runs.stream()
                .flatMap(run -> run.hyperparameters().names().stream())
                .distinct()
                .sorted()
                .toList();
        others.stream().filter(name -> !BOOKKEEPING.contains(name)).forEach(names::add);
        names.addAll(others);
        names.removeIf(name -> runs.stream().allMatch(run -> repeats(run.hyperparameters(), name)));
        List<SettingDifference> rows = new ArrayList<>(names.size());
        for (String name : names) {
            List<Optional<Setting>> values = runs.stream().map(run -> run.hyperparameters().get(name)).toList();
            rows.add(new SettingDifference(name, values, differ(values)));
        }
        return rows;
    }

    /// Whether a name says nothing in a run that its documented name does not say.
    private static boolean repeats(Hyperparameters stated, String name) {
        String documented = OWN_NAMES.get(name);
        return documented != null
                && (stated.get(name).isEmpty() || stated.get(name).equals(stated.get(documented)));
    }

    private static boolean differ(List<Optional<Setting>> values) {
        for (Optional<Setting> value : values) {
            Optional<Setting> first = values.getFirst();
            boolean same = first.isPresent() && value.isPresent()
                    ? Setting.same(first.get(), value.get())
                    : first.equals(value);
            if (!same) {
                return true;
            }
        }
        return false;
    }
}
