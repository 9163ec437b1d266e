package dev.runlens.read.mlx;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the keys of an mlx-lm configuration mean: which of them make a file one, which documented name they stand for,
/// and which of them mlx-lm never reads.
final class MlxConfiguration {
    private static final String RANK = "lora_rank";
    private static final String NESTED_RANK = "lora_parameters.rank";
    private static final Map<String, String> NEVER_READ =
            Map.of(RANK, NESTED_RANK, "lora_alpha", "lora_parameters.scale", "lora_dropout", "lora_parameters.dropout");
    private static final Map<String, Setting> DEFAULTS = Map.of(
            NESTED_RANK,
            new Setting.Whole(8),
            "lora_parameters.dropout",
            new Setting.Decimal(0),
            "lora_parameters.scale",
            new Setting.Decimal(20));
    private static final List<String> COMMON = List.of(
            "iters",
            "steps_per_report",
            "steps_per_eval",
            "val_batches",
            "save_every",
            "lora_layers",
            "num_layers",
            "adapter_path",
            "fine_tune_type",
            "max_seq_length",
            "batch_size",
            "grad_checkpoint");

    private MlxConfiguration() {}

    /// Whether a complete configuration, as mlx-lm saves it, has these keys.
    static boolean isSaved(Map<String, Sourced<Setting>> settings) {
        return hasLoraParameters(settings)
                || settings.containsKey("fine_tune_type") && settings.containsKey("num_layers")
                || settings.containsKey("iters") && settings.containsKey("steps_per_report");
    }

    /// Whether a partial configuration, as people write it for `mlx_lm.lora -c`, has these keys.
    static boolean isWritten(Map<String, Sourced<Setting>> settings) {
        return hasLoraParameters(settings)
                || COMMON.stream().filter(settings::containsKey).count() >= 3;
    }

    private static boolean hasLoraParameters(Map<String, Sourced<Setting>> settings) {
        return settings.keySet().stream()
                .anyMatch(name -> name.equals("lora_parameters") || name.startsWith("lora_parameters."));
    }

    /// The settings with the documented names filled in: `lora_rank` from `lora_parameters.rank` and `num_layers` from
    /// its older name, where the file does not state them itself.
    static Hyperparameters hyperparameters(Map<String, Sourced<Setting>> settings) {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        alias(all, RANK, NESTED_RANK);
        alias(all, "num_layers", "lora_layers");
        return Hyperparameters.of(all);
    }

    private static void alias(Map<String, Sourced<Setting>> settings, String documented, String own) {
        Sourced<Setting> value = settings.get(own);
        if (value != null) {
            settings.putIfAbsent(documented, value);
        }
    }

    /// One finding for each setting that mlx-lm did not use as it stands there.
    static List<Finding> ignored(Map<String, Sourced<Setting>> settings) {
        List<Finding> findings = new ArrayList<>();
        NEVER_READ.keySet().stream()
                .sorted()
                .forEach(flat -> ignoredFlat(settings, flat).ifPresent(findings::add));
        Sourced<Setting> oldLayers = settings.get("lora_layers");
        Sourced<Setting> layers = settings.get("num_layers");
        if (oldLayers != null && layers != null && !Setting.same(oldLayers.value(), layers.value())) {
            findings.add(finding(oldLayers, "lora_layers", "num_layers " + layers.value()));
        }
        Sourced<Setting> rate = settings.get("learning_rate");
        Sourced<Setting> schedule = settings.get("lr_schedule.arguments");
        if (rate != null
                && schedule != null
                && schedule.value() instanceof Setting.Items arguments
                && !arguments.values().isEmpty()
                && !Setting.same(arguments.values().getFirst(), rate.value())) {
            findings.add(finding(
                    rate,
                    "learning_rate",
                    "the schedule, which starts at " + arguments.values().getFirst()));
        }
        return findings;
    }

    private static Optional<Finding> ignoredFlat(Map<String, Sourced<Setting>> settings, String flat) {
        Sourced<Setting> stated = settings.get(flat);
        if (stated == null || stated.value() instanceof Setting.None) {
            return Optional.empty();
        }
        String nested = NEVER_READ.getOrDefault(flat, flat);
        Sourced<Setting> read = settings.get(nested);
        Setting used = read == null ? DEFAULTS.getOrDefault(nested, new Setting.None()) : read.value();
        return Setting.same(stated.value(), used)
                ? Optional.empty()
                : Optional.of(finding(stated, flat, nested + " " + used + (read == null ? " (its default)" : "")));
    }

    private static Finding finding(Sourced<Setting> stated, String name, String used) {
        return new Finding(
                FindingCode.IGNORED_SETTING,
                name + " " + stated.value() + " had no effect: mlx-lm used " + used,
                stated.origin() instanceof Origin.InFile place ? place : null,
                null);
    }
}
