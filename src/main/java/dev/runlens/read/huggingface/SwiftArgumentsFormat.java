package dev.runlens.read.huggingface;

import dev.runlens.read.settings.JsonSettings;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.Secrets;
import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `args.json`, in which ms-swift saves its arguments in the run's folder and in each checkpoint.
///
/// What it prints of Python objects (`model_meta`, `training_args`, several thousand characters) and what was not set
/// is left out.
public final class SwiftArgumentsFormat implements RunFormat {
    private static final int LONGEST_TEXT = 1000;

    /// The format.
    public SwiftArgumentsFormat() {}

    @Override
    public String name() {
        return "ms-swift args.json";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (!probe.lowerCaseName().equals("args.json") || probe.firstByte() != '{') {
            return false;
        }
        String text = probe.headText();
        return text.contains("\"swift_version\"") || text.contains("\"sft_type\"") && text.contains("\"model_type\"");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>(JsonSettings.of(input, progress));
        settings.values().removeIf(setting -> saysNothing(setting.value()));
        Secrets.remove(settings);
        ArgumentNames.addDocumented(settings);
        return new SourceContent.Config(
                Homes.source(input.path(), Source.Rank.STATE),
                HuggingFaceTrainers.MS_SWIFT,
                true,
                new Configuration(Hyperparameters.of(settings), null),
                List.of());
    }

    private static boolean saysNothing(Setting setting) {
        return setting instanceof Setting.None
                || setting instanceof Setting.Items items && items.values().isEmpty()
                || setting instanceof Setting.Text text && text.value().length() > LONGEST_TEXT;
    }
}
