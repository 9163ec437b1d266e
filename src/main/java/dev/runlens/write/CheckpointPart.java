package dev.runlens.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a file in a saved checkpoint is for, told by the names that trainers give.
///
/// Hugging Face's `Trainer` writes weights, configuration, tokenizer and its own state into `checkpoint-N/`, beside what
/// only going on with training needs (`optimizer.pt`, `scheduler.pt`, `rng_state*.pth`, `scaler.pt`,
/// `training_args.bin`; DeepSpeed a folder `global_stepN`, which is not looked into). mlx-lm writes one file of weights.
enum CheckpointPart {
    /// What only going on with training needs; the largest part of a Hugging Face checkpoint.
    TRAINING_STATE,
    /// The weights themselves.
    WEIGHTS,
    /// What loading the weights needs, or tells of the training so far.
    COMPANION,
    /// A file that no trainer known here writes.
    UNKNOWN;

    private static final List<String> STATES = List.of("optimizer.", "scheduler.", "rng_state", "training_args.",
            "scaler.");
    private static final Set<String> COMPANIONS = Set.of("adapter_config.json", "config.json", "generation_config.json",
            "trainer_state.json", "tokenizer.json", "tokenizer_config.json", "tokenizer.model", "special_tokens_map.json",
            "added_tokens.json", "vocab.json", "vocab.txt", "merges.txt", "chat_template.jinja", "chat_template.json",
            "preprocessor_config.json", "processor_config.json", "readme.md", "latest");

    /// What a file is for; the name alone decides, nothing is opened.
    static CheckpointPart of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (STATES.stream().anyMatch(name::startsWith)) {
            return TRAINING_STATE;
        }
        if (isWeights(name)) {
            return WEIGHTS;
        }
        return COMPANIONS.contains(name) ? COMPANION : UNKNOWN;
    }

    private static boolean isWeights(String name) {
        boolean told = name.startsWith("adapter_model.")
                || name.startsWith("model.")
                || name.startsWith("model-0")
                || name.startsWith("pytorch_model")
                || name.equals("adapters.safetensors")
                || name.equals("adapters.npz")
                || name.endsWith("_adapters.safetensors")
                || name.endsWith("_adapters.npz");
        return told
                && (name.endsWith(".safetensors")
                        || name.endsWith(".npz")
                        || name.endsWith(".bin")
                        || name.endsWith(".index.json"));
    }
}
