package dev.runlens.read.mlx;

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
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Counts the training examples that a configuration names: the lines of `train.jsonl` in its data folder.
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
        Optional<Path> file = stated.text("data").flatMap(data -> trainFile(config, data, stated));
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

    private static Optional<Path> trainFile(Path config, String data, Hyperparameters stated) {
        try {
            Path named = Path.of(data);
            Optional<Path> base =
                    workingFolder(config, stated.text("adapter_path").orElse(""));
            return Optional.of(named)
                    .filter(Path::isAbsolute)
                    .or(() -> base.map(folder -> folder.resolve(named)))
                    .map(folder -> folder.resolve("train.jsonl"))
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
