package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.YamlArguments;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// `args.yaml`, in which Ultralytics saves what a training was started with, beside its `results.csv`.
public final class UltralyticsArgumentsFormat implements RunFormat {
    private static final List<Map.Entry<String, String>> SAME = List.of(Map.entry("batch", "batch_size"),
            Map.entry("lr0", "learning_rate"));

    /// The format.
    public UltralyticsArgumentsFormat() {}

    @Override
    public String name() {
        return "Ultralytics args.yaml";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TableTrainers.ULTRALYTICS);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (!probe.lowerCaseName().equals("args.yaml")) {
            return false;
        }
        String text = "\n" + probe.headText();
        return text.contains("\ntask:")
                && text.contains("\nmode: train")
                && text.contains("\nimgsz:");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source source = Source.of(input.path(), Source.Rank.STATE);
        return YamlArguments.read(input, source, TableTrainers.ULTRALYTICS, SAME);
    }
}
