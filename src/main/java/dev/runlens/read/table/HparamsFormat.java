package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.read.settings.YamlSettings;
import dev.runlens.run.Configuration;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// `hparams.yaml`, in which PyTorch Lightning's loggers save what the module was made with.
public final class HparamsFormat implements RunFormat {
    @Override
    public String name() {
        return "Lightning hparams.yaml";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TableTrainers.LIGHTNING);
    }

    @Override
    public Layout layout() {
        return LightningLayout.INSTANCE;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.lowerCaseName().equals("hparams.yaml") && probe.firstByte() >= 0;
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = YamlSettings.read(input);
        Source source = Source.of(input.path(), Source.Rank.STATE);
        return new SourceContent.Config(
                source.at(LightningLayout.home(source.home())),
                TableTrainers.LIGHTNING,
                true,
                new Configuration(DocumentedSettings.of(settings), null),
                List.of());
    }
}
