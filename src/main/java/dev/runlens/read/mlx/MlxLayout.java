package dev.runlens.read.mlx;

import dev.runlens.read.Layout;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The folders and weights of mlx-lm: `adapters/0000500_adapters.safetensors` for iteration 500, before April 2024
/// `500_adapters.npz`, and `adapters.safetensors` for the last, which is overwritten at every save. Trainers that build
/// on it put such a file into a folder `checkpoint-500`.
public enum MlxLayout implements Layout {
    /// The layout.
    INSTANCE;

    private static final Set<String> SAY_NOTHING = Set.of("adapter", "adapters");
    private static final String CHECKPOINT = "checkpoint-";
    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,18})_");

    @Override
    public boolean saysNothing(String folder) {
        return SAY_NOTHING.contains(folder);
    }

    @Override
    public Optional<Path> saved(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.contains("adapters") || !name.endsWith(".safetensors") && !name.endsWith(".npz")) {
            return Optional.empty();
        }
        Path folder = file.getParent();
        return folder != null && String.valueOf(folder.getFileName()).startsWith(CHECKPOINT)
                ? Optional.of(folder)
                : Optional.of(file);
    }

    @Override
    public OptionalLong iteration(String weights) {
        Matcher numbered = NUMBERED.matcher(weights);
        return numbered.lookingAt() ? OptionalLong.of(Long.parseLong(numbered.group(1))) : OptionalLong.empty();
    }
}
