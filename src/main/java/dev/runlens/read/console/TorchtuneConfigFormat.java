package dev.runlens.read.console;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.YamlArguments;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// `torchtune_config.yaml`, in which torchtune saves the configuration that its recipe ran with: components by the name
/// of their Python class (`_component_`), with their arguments.
public final class TorchtuneConfigFormat implements RunFormat {
    private static final List<Map.Entry<String, String>> SAME = List.of(
            Map.entry("checkpointer.checkpoint_dir", "model"),
            Map.entry("model._component_", "model"),
            Map.entry("optimizer.lr", "learning_rate"),
            Map.entry("model.lora_rank", "lora_rank"),
            Map.entry("tokenizer.max_seq_len", "max_seq_length"),
            Map.entry("enable_activation_checkpointing", "grad_checkpoint"),
            Map.entry("log_every_n_steps", "steps_per_report"));

    /// The format.
    public TorchtuneConfigFormat() {}

    @Override
    public String name() {
        return "torchtune torchtune_config.yaml";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.lowerCaseName().equals("torchtune_config.yaml")
                && probe.headText().contains("_component_:");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source source = Source.of(input.path(), Source.Rank.STATE);
        return YamlArguments.read(input, source, TorchtuneLogFormat.TRAINER, SAME);
    }
}
