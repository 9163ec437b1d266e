package dev.runlens.read.mlx.config;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.settings.YamlSettings;
import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.util.Map;

/// `lora_config.yaml` as people write it for `mlx_lm.lora -c`: the settings they asked for, the rest left to defaults.
public final class MlxYamlFormat implements RunFormat {
    private final TrainingDataMemory memory = new TrainingDataMemory();

    @Override
    public String name() {
        return "mlx-lm lora_config.yaml";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        String name = probe.lowerCaseName();
        if (name.equals("lora_config.yaml") || name.equals("lora_config.yml")) {
            return true;
        }
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return false;
        }
        String text = "\n" + probe.headText();
        return text.contains("\nlora_parameters:")
                || text.contains("\niters:") && text.contains("\nbatch_size:")
                || text.contains("\nsteps_per_report:")
                || text.contains("\nlora_layers:");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = YamlSettings.read(input);
        if (!MlxConfiguration.isWritten(settings)) {
            throw new UnreadableSourceException(
                    "has too few of mlx-lm's settings (lora_parameters, iters, batch_size, …) to be a training"
                            + " configuration",
                    0);
        }
        Hyperparameters stated = ConfigTool.of(settings).documented(settings);
        TrainingData data = memory.of(input.path(), stated, progress);
        return new SourceContent.Config(
                input.path(),
                ConfigTool.of(settings).trainer(),
                false,
                data.configuration(stated),
                data.with(MlxConfiguration.ignored(settings)));
    }
}
