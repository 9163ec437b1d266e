package dev.runlens.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// The names that MLX trainers give to saved weights: `0000500_adapters.safetensors` for iteration 500, before April
/// 2024
/// `500_adapters.npz`, and `adapters.safetensors` for the last.
final class WeightFiles {
    private WeightFiles() {}

    /// The iteration in a name; empty for the file that is overwritten at every save.
    static OptionalLong iteration(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int end = 0;
        while (end < name.length() && end < 18 && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
            end++;
        }
        return end > 0 && name.startsWith("_", end)
                ? OptionalLong.of(Long.parseLong(name.substring(0, end)))
                : OptionalLong.empty();
    }

    /// The path of a file that a log names; empty where it is no path of this system.
    static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException notOnThisSystem) {
            return Optional.empty();
        }
    }

    /// The folder of a file that a log names; the empty path where it names none or no path of this system.
    static Path folder(String file) {
        return path(file).map(Path::getParent).map(Path::normalize).orElse(Path.of(""));
    }

    /// Whether two paths can be the same folder seen from different places: one is the ending of the other.
    static boolean sameEnding(Path a, Path b) {
        return isKnown(a) && isKnown(b) && (a.endsWith(b) || b.endsWith(a));
    }

    /// Whether a path names anything.
    static boolean isKnown(Path path) {
        return !path.toString().isEmpty();
    }
}
