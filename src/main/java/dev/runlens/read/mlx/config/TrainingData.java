package dev.runlens.read.mlx.config;

import dev.runlens.read.ReadProgress;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Finds the examples that a configuration names: counts those of training, the lines of `train.jsonl` in its data
/// folder, and takes a digest of those of validation, `valid.jsonl`, by which two runs are known to have had the same.
///
/// `data` and `adapter_path` are relative to the folder that the training ran in. That folder is the run's own with
/// `adapter_path` taken off its end: a run in `/x/models/run3` with `adapter_path` `models/run3` ran in `/x`.
final class TrainingData {
    private static final int CHUNK = 256 * 1024;

    private TrainingData() {}

    /// The number of training examples with the file they were counted in; empty where the data cannot be found.
    ///
    /// @param config the configuration file, in the folder of the weights
    /// @param stated what it states
    /// @throws CancellationException when the progress says so
    static Optional<Sourced<Long>> count(Path config, Hyperparameters stated, ReadProgress progress) {
        Optional<Path> file = stated.text("data").flatMap(data -> file(config, data, stated, "train.jsonl"));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sourced<>(lines(file.get(), progress), Origin.in(file.get())));
        } catch (IOException unreadable) {
            // Data that is there but may not be read leaves its size unknown, like data that is gone.
            return Optional.empty();
        }
    }

    /// The SHA-256 of the validation examples with the file they lie in, in hexadecimal digits; empty where they cannot
    /// be found or read.
    ///
    /// @param config the configuration file, in the folder of the weights
    /// @param stated what it states
    /// @throws CancellationException when the progress says so
    static Optional<Sourced<String>> validation(Path config, Hyperparameters stated, ReadProgress progress) {
        Optional<Path> file = stated.text("data").flatMap(data -> file(config, data, stated, "valid.jsonl"));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sourced<>(digest(file.get(), progress), Origin.in(file.get())));
        } catch (IOException unreadable) {
            // As for the training examples: what may not be read is unknown.
            return Optional.empty();
        }
    }

    private static String digest(Path file, ReadProgress progress) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk.clear()) >= 0) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                digest.update(chunk.flip());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Optional<Path> file(Path config, String data, Hyperparameters stated, String name) {
        try {
            Path named = Path.of(data);
            Optional<Path> base = workingFolder(config, stated.text("adapter_path").orElse(""));
            return Optional.of(named)
                    .filter(Path::isAbsolute)
                    .or(() -> base.map(folder -> folder.resolve(named)))
                    .map(folder -> folder.resolve(name))
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException notOnThisSystem) {
            return Optional.empty();
        }
    }

    /// The folder that the training ran in; for a configuration without `adapter_path`, which a person wrote, the
    /// folder it stands in.
    private static Optional<Path> workingFolder(Path config, String adapterPath) {
        Path folder = config.toAbsolutePath().normalize().getParent();
        if (folder == null || adapterPath.isEmpty()) {
            return Optional.ofNullable(folder);
        }
        Path ending = Path.of(adapterPath).normalize();
        if (ending.isAbsolute() || !folder.endsWith(ending)) {
            return Optional.empty();
        }
        Path base = folder;
        for (int i = 0; i < ending.getNameCount() && base != null; i++) {
            base = base.getParent();
        }
        return Optional.ofNullable(base);
    }

    /// How many lines of a file hold more than white space.
    private static long lines(Path file, ReadProgress progress) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long count = 0;
        boolean content = false;
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk.clear()) >= 0) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                for (int i = 0; i < chunk.position(); i++) {
                    byte b = chunk.get(i);
                    if (b == '\n') {
                        count += content ? 1 : 0;
                        content = false;
                    } else if (b != ' ' && b != '\r' && b != '\t') {
                        content = true;
                    }
                }
            }
        }
        return content ? count + 1 : count;
    }
}
