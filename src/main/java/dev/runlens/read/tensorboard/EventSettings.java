package dev.runlens.read.tensorboard;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.settings.RecordedSettings;
import dev.runlens.read.settings.TransformersArguments;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The settings in an event file: what Hugging Face writes as text, and what the plugin for hyperparameters keeps.
final class EventSettings {
    /// TensorBoard, where the names of the metrics do not tell the trainer.
    static final Trainer TENSORBOARD = WidespreadTrainers.recorder("tensorboard");

    private static final String ARGUMENTS = "args/text_summary";
    private static final String MODEL = "model_config/text_summary";
    /// Of the model's configuration only what tells one from another: its layers are no settings of the training.
    private static final List<String> OF_MODEL = List.of("_name_or_path", "model_type", "dtype", "torch_dtype");

    private final RecordedSettings json;
    private final Map<String, Sourced<Setting>> arguments = new LinkedHashMap<>();
    private final Map<String, Sourced<Setting>> others = new LinkedHashMap<>();

    EventSettings(Path file) {
        this.json = new RecordedSettings(file);
    }

    void text(String tag, String text) {
        if (tag.equals(ARGUMENTS)) {
            arguments.putAll(json.members(text));
        } else if (tag.equals(MODEL)) {
            Map<String, Sourced<Setting>> model = json.members(text);
            OF_MODEL.stream().filter(model::containsKey).forEach(name -> others.put(name, model.get(name)));
        }
    }

    void hyperparameters(byte[] bytes, int from, int to) {
        HparamsPlugin.settings(bytes, from, to).forEach((name, value) -> others.put(name, json.of(value)));
    }

    /// Whether there are none.
    boolean isEmpty() {
        return arguments.isEmpty() && others.isEmpty();
    }

    /// What was said before the first report.
    LoggedTraining.Header header() {
        Map<String, Sourced<Setting>> all = new LinkedHashMap<>(arguments);
        others.forEach(all::putIfAbsent);
        return new LoggedTraining.Header(
                0,
                null,
                null,
                TransformersArguments.planned(arguments),
                Hyperparameters.of(TransformersArguments.documented(all)));
    }

    /// Which tool trained, as far as the names it used tell.
    Trainer trainer(Collection<String> names) {
        if (!arguments.isEmpty() || MetricChoice.isTransformers(names)) {
            return WidespreadTrainers.TRANSFORMERS;
        }
        return names.stream().anyMatch(name -> name.endsWith("epoch_loss")) ? WidespreadTrainers.KERAS : TENSORBOARD;
    }
}
