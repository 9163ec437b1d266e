package dev.runlens.write;

import dev.runlens.run.Checkpoint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A checkpoint made ready to ship: its files copied into a folder that the trainer's own tools load.
///
/// mlx-lm loads an adapter from a folder with `adapters.safetensors` and `adapter_config.json`, so a numbered file is
/// copied under the first name and its configuration beside it. A Hugging Face checkpoint is a folder; its files are
/// copied but for the state of optimizer, schedule and random numbers, which only going on with training needs. Nothing
/// is ever overwritten.
public final class CheckpointCopy {
    private static final String CONFIGURATION = "adapter_config.json";
    private static final List<String> STATE_OF_TRAINING = List.of("optimizer.", "scheduler.", "rng_state",
            "training_args.", "scaler.");

    private final Map<Path, String> names;

    private CheckpointCopy(Map<Path, String> names) {
        this.names = names;
    }

    /// What there is to copy.
    ///
    /// @throws IOException when its folder cannot be listed
    public static CheckpointCopy of(Checkpoint checkpoint) throws IOException {
        Map<Path, String> names = new LinkedHashMap<>();
        Path weights = checkpoint.path();
        if (Files.isDirectory(weights)) {
            try (Stream<Path> files = Files.list(weights)) {
                files.filter(CheckpointCopy::isNeeded).sorted().forEach(file -> names.put(file, name(file)));
            }
        } else {
            names.put(weights, shippedName(name(weights)));
            Path configuration = weights.resolveSibling(CONFIGURATION);
            if (Files.isRegularFile(configuration)) {
                names.put(configuration, CONFIGURATION);
            }
        }
        return new CheckpointCopy(names);
    }

    /// Copies into a folder, which is made where it is not there.
    ///
    /// @return the files that were written
    /// @throws IOException with a sentence for the user when a file is there already or one cannot be copied
    public List<Path> into(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : names.values()) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(
                        folder.resolve(name).toString(), null, "is there already, and nothing is overwritten");
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, String> file : names.entrySet()) {
            Path target = folder.resolve(file.getValue());
            AtomicFile.write(target, out -> Files.copy(file.getKey(), out));
            written.add(target);
        }
        return written;
    }

    /// The same as commands of a POSIX shell.
    ///
    /// @param folder where to
    public String command(Path folder) {
        StringBuilder command = new StringBuilder("mkdir -p ").append(quoted(folder.toString()));
        names.forEach((file, name) -> command.append(" && cp -n ")
                .append(quoted(file.toString()))
                .append(' ')
                .append(quoted(folder.resolve(name).toString())));
        return command.toString();
    }

    private static boolean isNeeded(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && STATE_OF_TRAINING.stream().noneMatch(name::startsWith);
    }

    private static String shippedName(String name) {
        int adapters = name.indexOf("_adapters.");
        return adapters > 0 ? name.substring(adapters + 1) : name;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-+=:,@".indexOf(c) >= 0);
        return plain && !text.startsWith("-") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
