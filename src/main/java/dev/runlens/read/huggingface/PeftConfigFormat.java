package dev.runlens.read.huggingface;

import dev.runlens.read.settings.JsonSettings;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Order;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.text.SettingText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `adapter_config.json` as PEFT saves it beside an adapter: an object with `peft_type`.
///
/// One with `lora_parameters` as well was written by Unsloth for MLX and belongs there.
public final class PeftConfigFormat implements RunFormat {
    private static final String SCALE = "lora_scale";

    /// The format.
    public PeftConfigFormat() {}

    @Override
    public String name() {
        return "PEFT adapter_config.json";
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (probe.firstByte() != '{' || !probe.lowerCaseName().endsWith(".json")) {
            return false;
        }
        String text = probe.headText();
        return text.contains("\"peft_type\"") && !text.contains("\"lora_parameters\"");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>(JsonSettings.of(input, progress));
        if (!settings.containsKey("peft_type")) {
            throw new UnreadableSourceException("names no peft_type: it is not a PEFT configuration", 0);
        }
        ArgumentNames.addDocumented(settings);
        settings.computeIfPresent("target_modules", (name, value) -> sorted(value));
        addScale(settings);
        return new SourceContent.Config(
                Homes.source(input.path(), Source.Rank.STATE),
                HuggingFaceTrainers.PEFT,
                true,
                new Configuration(Hyperparameters.of(settings), null),
                List.of());
    }

    /// PEFT saves a set in an order that changes from run to run; only its members mean something.
    private static Sourced<Setting> sorted(Sourced<Setting> value) {
        return value.value() instanceof Setting.Items items
                ? new Sourced<>(
                        new Setting.Items(items.values().stream()
                                .sorted(Order.comparing(SettingText::of))
                                .toList()),
                        value.origin())
                : value;
    }

    /// The factor that PEFT multiplies the adapter with, which MLX calls `scale`: alpha ÷ r, or alpha ÷ √r with
    /// `use_rslora`.
    private static void addScale(Map<String, Sourced<Setting>> settings) {
        Hyperparameters known = Hyperparameters.of(settings);
        double alpha = known.number("lora_alpha").orElse(Double.NaN);
        double rank = known.number("r").orElse(Double.NaN);
        boolean root = known.get("use_rslora").filter(new Setting.Flag(true)::equals).isPresent();
        double scale = alpha / (root ? Math.sqrt(rank) : rank);
        Sourced<Setting> stated = settings.get("lora_alpha");
        if (stated != null && Double.isFinite(scale)) {
            settings.putIfAbsent(SCALE, new Sourced<>(new Setting.Decimal(scale), stated.origin()));
        }
    }
}
