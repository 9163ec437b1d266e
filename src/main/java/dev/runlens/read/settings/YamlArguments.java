package dev.runlens.read.settings;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Configuration;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// YAML files in which a trainer saves what a training was started with, under names of its own.
public final class YamlArguments {
    private YamlArguments() {}

    /// The configuration in such a file, with the documented names of what the trainer calls otherwise.
    ///
    /// @param source where it belongs
    /// @param same the trainer's names and the documented ones, the more telling first
    /// @throws IOException when it cannot be read, or is damaged
    public static SourceContent.Config read(
            SourceInput input, Source source, Trainer trainer, List<Map.Entry<String, String>> same)
            throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>(YamlSettings.read(input));
        Secrets.remove(settings);
        DocumentedSettings.addSame(settings, same);
        Configuration configuration = new Configuration(DocumentedSettings.of(settings), null);
        return new SourceContent.Config(source, trainer, true, configuration, List.of());
    }
}
