package dev.runlens.read.mlx.config;

import dev.runlens.read.ReadProgress;
import dev.runlens.run.Hyperparameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of data folders, for as long as their files stay what they are: the runs of one folder mostly trained on
/// the same examples, and reading those takes longer than reading the runs. Safe for use by several threads.
final class TrainingDataMemory {
    private final Map<Path, Folder> folders = new ConcurrentHashMap<>();

    /// By what a file is told to be what it was; of one that is not there, nothing.
    private record State(long size, @Nullable FileTime modified, @Nullable Object key) {
        private static State of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
            } catch (IOException gone) {
                return new State(0, null, null);
            }
        }
    }

    /// One data folder.
    private static final class Folder {
        private List<State> states = List.of();
        private TrainingData data = TrainingData.NONE;

        /// One thread reads it, the others that want it wait: they would read the same files.
        private synchronized TrainingData read(Path folder, ReadProgress progress) {
            List<State> now = Stream.of(TrainingData.TRAINING, TrainingData.VALIDATION)
                    .map(file -> State.of(folder.resolve(file)))
                    .toList();
            if (!now.equals(states)) {
                data = TrainingData.in(folder, progress);
                states = now;
            }
            return data;
        }
    }

    /// The examples that a configuration names.
    ///
    /// @param config the configuration file, in the folder of the weights
    /// @param stated what it states
    /// @throws CancellationException when the progress says so
    TrainingData of(Path config, Hyperparameters stated, ReadProgress progress) {
        Optional<Path> folder = TrainingData.folder(config, stated);
        return folder.map(Path::normalize)
                .map(data -> folders.computeIfAbsent(data, any -> new Folder()).read(data, progress))
                .orElse(TrainingData.NONE);
    }
}
