package dev.runlens.read.wandb;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.YamlSettings;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `files/config.yaml` of a W&B run: each key with a `value`, and W&B's own notes under `_wandb`.
///
/// It is a piece of what the run recorded, not a configuration beside it: a history that belongs to the run of an
/// output folder takes its configuration there with it.
public final class WandbConfigFormat implements RunFormat {
    private static final Pattern OWN_NOTES = Pattern.compile("(?m)^_wandb:");
    private static final String VALUE = ".value";

    @Override
    public String name() {
        return "W&B config.yaml";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.lowerCaseName().equals("config.yaml")
                && OWN_NOTES.matcher(probe.headText()).find();
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        YamlSettings.read(input).forEach((name, setting) -> {
            int value = name.indexOf(VALUE);
            boolean ends = value > 0
                    && (value + VALUE.length() == name.length() || name.charAt(value + VALUE.length()) == '.');
            if (ends && !name.startsWith("_wandb")) {
                settings.put(name.substring(0, value) + name.substring(value + VALUE.length()), setting);
            }
        });
        Source source = WandbPlace.ofFile(input.path());
        String id = WandbPlace.idOf(source.home());
        LoggedTraining nothing = new LoggedTraining(
                Map.of(),
                WandbSettings.header(settings),
                new LoggedTraining.Ending(false, null, null),
                List.of(),
                List.of());
        return new SourceContent.Log(
                id == null ? source : source.named(id), WandbFormat.TRAINER, List.of(nothing), List.of());
    }
}
