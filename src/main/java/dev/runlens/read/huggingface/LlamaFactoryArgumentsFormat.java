package dev.runlens.read.huggingface;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.Secrets;
import dev.runlens.read.settings.YamlSettings;
import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What LLaMA-Factory saves of its arguments: `training_args.yaml`, with which the training was started, and
/// `llamaboard_config.yaml`, what was chosen in its web page, under `top.` and `train.`.
public final class LlamaFactoryArgumentsFormat implements RunFormat {
    private static final String BOARD = "llamaboard_config.yaml";
    private static final List<Map.Entry<String, String>> ON_BOARD = List.of(
            Map.entry("top.model_name", "model"),
            Map.entry("train.learning_rate", "learning_rate"),
            Map.entry("train.batch_size", "batch_size"),
            Map.entry("train.cutoff_len", "max_seq_length"),
            Map.entry("train.lora_rank", "lora_rank"),
            Map.entry("train.gradient_accumulation_steps", "grad_accumulation_steps"),
            Map.entry("train.logging_steps", "steps_per_report"),
            Map.entry("train.save_steps", "save_every"));

    /// The format.
    public LlamaFactoryArgumentsFormat() {}

    @Override
    public String name() {
        return "LLaMA-Factory training_args.yaml";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        String name = probe.lowerCaseName();
        if (!name.equals("training_args.yaml") && !name.equals(BOARD)) {
            return false;
        }
        String text = "\n" + probe.headText();
        return text.contains("\nfinetuning_type:") || text.contains("\ntop.") || text.contains("\ntrain.");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>(YamlSettings.read(input));
        Secrets.remove(settings);
        boolean board = String.valueOf(input.path().getFileName()).equalsIgnoreCase(BOARD);
        if (board) {
            ON_BOARD.forEach(same -> {
                Sourced<Setting> value = settings.get(same.getKey());
                if (value != null) {
                    settings.putIfAbsent(same.getValue(), value);
                }
            });
        } else {
            ArgumentNames.addDocumented(settings);
        }
        return new SourceContent.Config(
                Homes.source(input.path(), Source.Rank.STATE),
                HuggingFaceTrainers.LLAMA_FACTORY,
                !board,
                new Configuration(Hyperparameters.of(settings), null),
                List.of());
    }
}
