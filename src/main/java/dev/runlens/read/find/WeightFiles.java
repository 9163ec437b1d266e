package dev.runlens.read.find;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The names that trainers give to saved weights. MLX: `0000500_adapters.safetensors` for iteration 500, before April
/// 2024 `500_adapters.npz`, and `adapters.safetensors` for the last. Hugging Face: `checkpoint-500/` with
/// `adapter_model.safetensors` or `model.safetensors` in it, and the same file without such a folder for the last.
public final class WeightFiles {
    private static final Set<String> ADAPTERS = Set.of("adapter_model.safetensors", "adapter_model.bin");
    private static final Set<String> MODELS = Set.of("model.safetensors", "model.safetensors.index.json");
    private static final String CHECKPOINT = "checkpoint-";

    private WeightFiles() {}

    /// The checkpoint that a file is, or is the weights of; empty for any other file. Nothing is opened.
    static Optional<Path> saved(Path file) {
        String name = lastName(file).toLowerCase(Locale.ROOT);
        boolean mlx = name.contains("adapters") && (name.endsWith(".safetensors") || name.endsWith(".npz"));
        Path folder = file.getParent();
        if (mlx || !ADAPTERS.contains(name) && !MODELS.contains(name)) {
            Path saved = folder != null && lastName(folder).startsWith(CHECKPOINT) ? folder : file;
            return mlx ? Optional.of(saved) : Optional.empty();
        }
        if (folder != null && iteration(lastName(folder)).isPresent()) {
            return Optional.of(folder);
        }
        return ADAPTERS.contains(name) ? Optional.of(file) : Optional.empty();
    }

    private static String lastName(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// The iteration in a name; empty for the file that is overwritten at every save.
    public static OptionalLong iteration(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        if (name.startsWith(CHECKPOINT)) {
            int end = digitsEnd(name, CHECKPOINT.length());
            return end == name.length() ? number(name, CHECKPOINT.length(), end) : OptionalLong.empty();
        }
        int end = digitsEnd(name, 0);
        return name.startsWith("_", end) ? number(name, 0, end) : OptionalLong.empty();
    }

    /// The step of a checkpoint of a trainer whose steps go on when it is resumed from it (`checkpoint-500` of Hugging
    /// Face); empty for other weights.
    public static OptionalLong goesOnFrom(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.startsWith(CHECKPOINT) ? iteration(name) : OptionalLong.empty();
    }

    private static int digitsEnd(String name, int from) {
        int end = from;
        while (end < name.length() && end < from + 18 && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static OptionalLong number(String name, int from, int to) {
        return to > from ? OptionalLong.of(Long.parseLong(name.substring(from, to))) : OptionalLong.empty();
    }

    /// The path of a file that a log names; empty where it is no path of this system.
    public static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException notOnThisSystem) {
            return Optional.empty();
        }
    }

    /// The folder of a file that a log names; the empty path where it names none or no path of this system.
    public static Path folder(String file) {
        return path(file).map(Path::getParent).map(Path::normalize).orElse(Path.of(""));
    }

    /// Whether two paths can be the same folder seen from different places: one is the ending of the other.
    public static boolean sameEnding(Path a, Path b) {
        return isKnown(a) && isKnown(b) && (a.endsWith(b) || b.endsWith(a));
    }

    /// Whether a path names anything.
    public static boolean isKnown(Path path) {
        return !path.toString().isEmpty();
    }
}
