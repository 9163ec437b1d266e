package dev.runlens.read.mlx.config;

import dev.runlens.read.FileState;
import dev.runlens.read.ReadProgress;
import dev.runlens.run.Hyperparameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What is known of data folders, for as long as their files stay what they are: the runs of one folder mostly trained on
/// the same examples, and reading those takes longer than reading the runs. Safe for use by several threads.
final class TrainingDataMemory {
    private final Map<Path, Folder> folders = new ConcurrentHashMap<>();

    /// One data folder.
    private static final class Folder {
        private List<Optional<FileState>> states = List.of();
        private TrainingData data = TrainingData.NONE;

        /// One thread reads it, the others that want it wait: they would read the same files.
        private synchronized TrainingData read(Path folder, ReadProgress progress) {
            List<Optional<FileState>> now = Stream.of(TrainingData.TRAINING, TrainingData.VALIDATION)
                    .map(file -> FileState.of(folder.resolve(file)))
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
