package dev.runlens.read.console;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.YamlArguments;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `hyperparameters.yaml`, in which litgpt saves what its command was given beside the weights, in `final/` and in
/// `step-000100/` of the run's folder (`save_hyperparameters` in `litgpt/utils.py`).
public final class LitgptConfigFormat implements RunFormat {
    private static final List<Map.Entry<String, String>> SAME = List.of(
            Map.entry("checkpoint_dir", "model"),
            Map.entry("model_name", "model"),
            Map.entry("optimizer.init_args.lr", "learning_rate"),
            Map.entry("train.learning_rate", "learning_rate"),
            Map.entry("train.micro_batch_size", "batch_size"),
            Map.entry("train.max_seq_length", "max_seq_length"),
            Map.entry("train.log_interval", "steps_per_report"),
            Map.entry("train.save_interval", "save_every"),
            Map.entry("eval.interval", "steps_per_eval"));

    /// The format.
    public LitgptConfigFormat() {}

    @Override
    public String name() {
        return "litgpt hyperparameters.yaml";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(LitgptLogFormat.TRAINER);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (!probe.lowerCaseName().equals("hyperparameters.yaml")) {
            return false;
        }
        String text = "\n" + probe.headText();
        return text.contains("\ntrain:")
                && text.contains("micro_batch_size:");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source own = Source.of(input.path(), Source.Rank.STATE);
        return YamlArguments.read(input, own.at(home(own.home())), LitgptLogFormat.TRAINER, SAME);
    }

    private static Path home(Path folder) {
        String name = String.valueOf(folder.getFileName());
        Path above = folder.getParent();
        return above != null && (name.equals("final") || name.startsWith("step-")) ? above : folder;
    }
}
