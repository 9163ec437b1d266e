package dev.runlens.read.mlx.config;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.settings.JsonSettings;
import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `adapter_config.json` as mlx-lm and its kin save it beside the weights: every argument of the training.
///
/// An MLX configuration has `lora_parameters`, or `fine_tune_type` with `num_layers`, or `iters` with
/// `steps_per_report`; or `rank`, `alpha` and `dropout` alone. One with `peft_type` and no `lora_parameters` belongs to
/// Hugging Face PEFT. A file of that name that says neither is taken as well, so that its user is told what is wrong.
public final class MlxConfigFormat implements RunFormat {
    private static final String NAME = "adapter_config.json";

    private final TrainingDataMemory memory = new TrainingDataMemory();

    @Override
    public String name() {
        return "mlx-lm adapter_config.json";
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        String text = probe.headText();
        if (probe.lowerCaseName().equals(NAME)) {
            return !text.contains("\"peft_type\"") || probe.firstByte() != '{' || text.contains("\"lora_parameters\"");
        }
        if (probe.firstByte() != '{' || !probe.lowerCaseName().endsWith(".json")) {
            return false;
        }
        return text.contains("\"lora_parameters\"")
                || text.contains("\"fine_tune_type\"") && text.contains("\"num_layers\"")
                || text.contains("\"iters\"") && text.contains("\"steps_per_report\"");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = JsonSettings.of(input, progress);
        if (!MlxConfiguration.isSaved(settings)) {
            throw new UnreadableSourceException(
                    "has none of the settings that mlx-lm or PEFT save (lora_parameters, fine_tune_type, iters; peft_type)",
                    0);
        }
        Hyperparameters stated = ConfigTool.of(settings).documented(settings);
        TrainingData data = memory.of(input.path(), stated, progress);
        return new SourceContent.Config(
                source(input.path()),
                ConfigTool.of(settings).trainer(),
                true,
                data.configuration(stated),
                data.with(MlxConfiguration.ignored(settings)));
    }

    /// Unsloth saves a configuration with every checkpoint, which is of the run in the folder above.
    private static Source source(Path file) {
        Source own = Source.of(file, Source.Rank.STATE);
        Path above = own.home().getParent();
        boolean ofCheckpoint = String.valueOf(own.home().getFileName()).matches("checkpoint-\\d{1,18}");
        return ofCheckpoint && above != null ? own.at(above) : own;
    }
}
