package dev.runlens.read.mlx.config;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the keys of an mlx-lm configuration mean: which of them make a file one, which documented name they stand for,
/// and which of them mlx-lm never reads.
final class MlxConfiguration {
    private static final String NESTED_RANK = "lora_parameters.rank";
    private static final String NESTED_SCALE = "lora_parameters.scale";
    private static final Map<String, String> NEVER_READ = Map.of("lora_rank", NESTED_RANK, "lora_alpha", NESTED_SCALE,
            "lora_dropout", "lora_parameters.dropout");
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
                || settings.containsKey("iters") && settings.containsKey("steps_per_report")
                || ConfigTool.isOldVision(settings);
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

    /// One finding for each setting that the tool did not use as it stands there.
    static List<Finding> ignored(Map<String, Sourced<Setting>> settings) {
        List<Finding> findings = new ArrayList<>();
        ConfigTool tool = ConfigTool.of(settings);
        if (tool.readsOnlyNested()) {
            NEVER_READ.keySet().stream()
                    .sorted()
                    .forEach(flat -> ignoredFlat(settings, flat, tool).ifPresent(findings::add));
        }
        Sourced<Setting> oldLayers = settings.get("lora_layers");
        Sourced<Setting> layers = settings.get("num_layers");
        if (oldLayers != null && layers != null && !Setting.same(oldLayers.value(), layers.value())) {
            findings.add(finding(oldLayers, "lora_layers", tool, "num_layers " + SettingText.of(layers.value())));
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
                    tool,
                    "the schedule, which starts at "
                            + SettingText.of(arguments.values().getFirst())));
        }
        return findings;
    }

    private static Optional<Finding> ignoredFlat(Map<String, Sourced<Setting>> settings, String flat, ConfigTool tool) {
        Sourced<Setting> stated = settings.get(flat);
        if (stated == null || stated.value() instanceof Setting.None) {
            return Optional.empty();
        }
        String nested = NEVER_READ.getOrDefault(flat, flat);
        Sourced<Setting> read = settings.get(nested);
        Setting used = read == null ? usual(nested, tool) : read.value();
        return Setting.same(stated.value(), used)
                ? Optional.empty()
                : Optional.of(
                        finding(stated, flat, tool,
                                nested + " " + SettingText.of(used) + (read == null ? " (its default)" : "")));
    }

    private static Setting usual(String nested, ConfigTool tool) {
        return switch (nested) {
            case NESTED_RANK -> new Setting.Whole(8);
            case NESTED_SCALE -> new Setting.Decimal(tool.usualScale());
            default -> new Setting.Decimal(0);
        };
    }

    private static Finding finding(Sourced<Setting> stated, String name, ConfigTool tool, String used) {
        return new Finding(
                FindingCode.IGNORED_SETTING,
                name + " " + SettingText.of(stated.value()) + " had no effect: " + tool.trainer().name() + " used "
                        + used,
                stated.origin() instanceof Origin.InFile place ? place : null,
                null);
    }
}
