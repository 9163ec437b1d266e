package dev.runlens.read.wandb;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.settings.TransformersArguments;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.LinkedHashMap;
import java.util.Map;

/// The configuration of a W&B run as settings.
final class WandbSettings {
    private WandbSettings() {}

    /// What was said before the first report.
    static LoggedTraining.Header header(Map<String, Sourced<Setting>> settings) {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(settings);
        if (TransformersArguments.are(settings)) {
            all = new LinkedHashMap<>(TransformersArguments.documented(settings));
        }
        Sourced<Setting> rate = all.get("lr");
        if (rate != null) {
            all.putIfAbsent("learning_rate", rate);
        }
        return new LoggedTraining.Header(
                0, null, null, TransformersArguments.planned(settings), Hyperparameters.of(all));
    }
}
