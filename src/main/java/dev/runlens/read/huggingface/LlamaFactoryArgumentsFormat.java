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

/// The arguments of LLaMA-Factory: `training_args.yaml`, in which it saves what a training was started with; the YAML,
/// under any name, that `llamafactory-cli train` was given; and `llamaboard_config.yaml`, what was chosen in its web
/// page, under `top.` and `train.`.
public final class LlamaFactoryArgumentsFormat implements RunFormat {
    /// What a file with which a training is started says; one for chatting or for exporting has no output folder.
    private static final List<String> GIVEN = List.of("\nfinetuning_type:", "\nstage:", "\nmodel_name_or_path:",
            "\noutput_dir:");

    private static final String SAVED = "training_args.yaml";
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
        return "LLaMA-Factory arguments";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        String name = probe.lowerCaseName();
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return false;
        }
        String text = "\n" + probe.headText();
        if (name.equals(SAVED) || name.equals(BOARD)) {
            return text.contains("\nfinetuning_type:") || text.contains("\ntop.") || text.contains("\ntrain.");
        }
        return GIVEN.stream().allMatch(text::contains);
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>(YamlSettings.read(input));
        Secrets.remove(settings);
        String name = String.valueOf(input.path().getFileName());
        boolean board = name.equalsIgnoreCase(BOARD);
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
                name.equalsIgnoreCase(SAVED),
                new Configuration(Hyperparameters.of(settings), null),
                List.of());
    }
}
