package dev.runlens.read.huggingface;

import dev.runlens.read.Layout;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files of Hugging Face's Trainer: `checkpoint-500/` with `adapter_model.safetensors` or `model.safetensors` in it,
/// the same file without such a folder for the last, and the state that it needs to go on. Resumed from a checkpoint, its
/// steps go on.
enum HuggingFaceLayout implements Layout {
    INSTANCE;

    private static final Set<String> ADAPTERS = Set.of("adapter_model.safetensors", "adapter_model.bin");
    private static final Set<String> MODELS = Set.of("model.safetensors", "model.safetensors.index.json");
    private static final Set<String> STATE = Set.of("training_args.bin", "optimizer.pt", "scheduler.pt");
    private static final Pattern RANDOM_STATE = Pattern.compile("rng_state.*\\.pth");
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint-([0-9]{1,18})");

    @Override
    public Optional<Path> saved(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean adapter = ADAPTERS.contains(name);
        if (!adapter && !MODELS.contains(name)) {
            return Optional.empty();
        }
        Path folder = file.getParent();
        if (folder != null && iteration(String.valueOf(folder.getFileName())).isPresent()) {
            return Optional.of(folder);
        }
        return adapter ? Optional.of(file) : Optional.empty();
    }

    @Override
    public OptionalLong iteration(String weights) {
        Matcher checkpoint = CHECKPOINT.matcher(weights);
        return checkpoint.matches() ? OptionalLong.of(Long.parseLong(checkpoint.group(1))) : OptionalLong.empty();
    }

    @Override
    public OptionalLong goesOnFrom(String weights) {
        return iteration(weights);
    }

    @Override
    public boolean isTrainingState(String file) {
        return STATE.contains(file) || RANDOM_STATE.matcher(file).matches();
    }
}
