package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.run.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A checkpoint made ready to ship: its files copied into a folder that the trainer's own tools load.
///
/// mlx-lm loads an adapter from a folder with `adapters.safetensors` and `adapter_config.json`, so a numbered file is
/// copied under the first name and its configuration beside it. A Hugging Face checkpoint is a folder; its files are
/// copied but for the state of optimizer, schedule and random numbers, which only going on with training needs. Nothing
/// is ever overwritten.
public final class CheckpointCopy {
    private static final String CONFIGURATION = "adapter_config.json";

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
            } catch (UncheckedIOException vanished) {
                throw vanished.getCause();
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

    /// Copies into a folder, which is made: whole or not at all. The files are copied into a folder beside it, checked, and
    /// only then is that called as was asked for.
    ///
    /// @param folder not there, or empty
    /// @return the files that were written
    /// @throws IOException with a sentence for the user when something is there already, when weights are empty or cut
    ///     off, or when a file cannot be copied
    public List<Path> into(Path folder) throws IOException {
        for (Path file : names.keySet()) {
            Weights.check(file);
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(folder)) {
            throw new IOException(folder + " is there already, and nothing is overwritten");
        }
        Path parent = folder.toAbsolutePath().normalize().resolveSibling(".").normalize();
        Files.createDirectories(parent);
        TemporaryNames.sweep(parent);
        Path made = Files.createDirectory(TemporaryNames.in(parent));
        Thread removal = TemporaryNames.removalOf(made);
        Runtime.getRuntime().addShutdownHook(removal);
        try {
            List<Path> written = copy(made, folder);
            Disk.SYSTEM.forceFolder(made);
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            Disk.SYSTEM.forceFolder(parent);
            return written;
        } finally {
            TemporaryNames.clear(made);
            Replacement.forget(removal);
        }
    }

    private List<Path> copy(Path into, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<Path, String> file : names.entrySet()) {
            Path copy = into.resolve(file.getValue());
            long before = Files.size(file.getKey());
            try {
                AtomicFile.write(copy, out -> Files.copy(file.getKey(), out));
            } catch (IOException trouble) {
                // Nobody knows the temporary folder.
                throw new IOException(
                        String.valueOf(trouble.getMessage()).replace(into.toString(), folder.toString()), trouble);
            }
            if (Files.size(copy) != before || Files.size(file.getKey()) != before) {
                throw new IOException(
                        file.getKey() + " changed while it was copied: try again when it is not written to");
            }
            written.add(folder.resolve(file.getValue()));
        }
        return written;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /// The same as commands of a POSIX shell, safe to paste into one; empty where a name holds control characters, which a
    /// terminal obeys before the shell sees a quote, or characters that change how the line looks. Where the folder is there
    /// already they stop at that and say so: `cp -n` would leave another run's file in it without a word.
    ///
    /// @param folder where to
    public Optional<String> command(Path folder) {
        StringBuilder command = new StringBuilder();
        if (folder.getParent() != null) {
            command.append("mkdir -p ").append(quoted(folder.getParent().toString())).append(" && ");
        }
        command.append("mkdir ").append(quoted(folder.toString()));
        names.forEach((file, name) -> command.append(" && cp ")
                .append(quoted(file.toString()))
                .append(' ')
                .append(quoted(folder.resolve(name).toString())));
        return command.codePoints().anyMatch(CheckpointCopy::isObeyed) ? Optional.empty()
                : Optional.of(command.toString());
    }

    private static boolean isObeyed(int character) {
        return VisibleText.isHidden(character) || Character.getType(character) == Character.UNASSIGNED;
    }

    private static boolean isNeeded(Path file) {
        return Files.isRegularFile(file) && CheckpointPart.of(file) != CheckpointPart.TRAINING_STATE;
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
        return plain && !text.startsWith("-") && !text.startsWith("=") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
