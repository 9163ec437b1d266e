package dev.runlens.read.settings;

import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Settings under names that a person chose, and the documented ones that they mean.
///
/// Every setting keeps its name. Where a documented one is not there by its name, the first that means the same is
/// given under it too. What only may mean the same (epochs, steps of another unit) is left alone.
public final class DocumentedSettings {
    private static final Map<String, List<String>> MEANING = Map.of(
            "model",
            List.of(
                    "model_name_or_path",
                    "model_name",
                    "base_model",
                    "model_id",
                    "model_path",
                    "pretrained_model"),
            "learning_rate", List.of("lr", "base_lr", "optimizer.lr", "optimizer.learning_rate"),
            "batch_size",
            List.of(
                    "train_batch_size",
                    "per_device_train_batch_size",
                    "micro_batch_size",
                    "bs",
                    "data.batch_size"),
            "max_seq_length", List.of("max_seq_len", "max_length", "seq_len", "sequence_length", "cutoff_len"),
            "lora_rank", List.of("lora_r", "rank", "r", "lora.r", "lora.rank", "peft.r"),
            "grad_accumulation_steps",
            List.of("gradient_accumulation_steps", "accumulate_grad_batches", "grad_accum_steps", "grad_accum"),
            "grad_checkpoint", List.of("gradient_checkpointing", "grad_checkpointing"));

    private static final long GENERATION_LENGTH = 20;

    private DocumentedSettings() {}

    /// The settings with the documented ones added.
    public static Hyperparameters of(Map<String, Sourced<Setting>> settings) {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        Map<String, Sourced<Setting>> plain = new LinkedHashMap<>();
        settings.forEach((name, setting) -> plain.putIfAbsent(plain(name), setting));
        for (String documented : Hyperparameters.documented()) {
            Sourced<Setting> own = plain.get(documented);
            if (own != null) {
                all.putIfAbsent(documented, own);
            }
            for (String name : MEANING.getOrDefault(documented, List.of())) {
                Sourced<Setting> same = plain.get(name);
                boolean generated = name.equals("max_length") && isOfGeneration(settings);
                if (same != null && !generated && !(same.value() instanceof Setting.None)) {
                    all.putIfAbsent(documented, same);
                }
            }
        }
        return Hyperparameters.of(all);
    }

    /// Adds settings under the documented names that they have in one tool, where those are missing.
    ///
    /// @param same the tool's own name and the documented one
    public static void addSame(Map<String, Sourced<Setting>> settings, List<Map.Entry<String, String>> same) {
        same.forEach(one -> {
            Sourced<Setting> value = settings.get(one.getKey());
            if (value != null && !(value.value() instanceof Setting.None)) {
                settings.putIfAbsent(one.getValue(), value);
            }
        });
    }

    /// Whether `max_length` is how long a generated text may become, which a model's own configuration says, rather
    /// than how long a sequence to train on: 20 where nobody set it.
    static boolean isOfGeneration(Map<String, Sourced<Setting>> settings) {
        Sourced<Setting> length = settings.get("max_length");
        return settings.containsKey("transformers_version")
                && length != null
                && length.value().equals(new Setting.Whole(GENERATION_LENGTH));
    }

    /// A setting of which only the text is known, with the type that the text has in Python.
    public static Setting ofText(String text) {
        String value = text.strip();
        return switch (value) {
            case "True", "true" -> new Setting.Flag(true);
            case "False", "false" -> new Setting.Flag(false);
            case "None", "null" -> new Setting.None();
            default -> number(value, text);
        };
    }

    private static Setting number(String value, String text) {
        if (value.matches("[-+]?\\d{1,18}")) {
            return new Setting.Whole(Long.parseLong(value));
        }
        return value.matches("[-+]?(\\d{1,20}\\.?\\d{0,20}|\\.\\d{1,20})([eE][-+]?\\d{1,3})?")
                ? new Setting.Decimal(Double.parseDouble(value))
                : new Setting.Text(text);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace('/', '.');
    }
}
