package dev.runlens.read.mlx.config;

import dev.runlens.read.ReadProgress;
import dev.runlens.run.Configuration;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Sourced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The examples that a configuration names, in its data folder: how many there are to train on (`train.jsonl`) and to
/// validate with (`valid.jsonl`), a digest of the latter, by which two runs are known to have had the same, and which
/// of the latter were trained on too.
///
/// `data` and `adapter_path` are relative to the folder that the training ran in. That folder is the run's own with
/// `adapter_path` taken off its end: a run in `/x/models/run3` with `adapter_path` `models/run3` ran in `/x`.
///
/// @param training those of training; null where they cannot be found or read
/// @param validation those of validation; null where they cannot be found or read
record TrainingData(@Nullable ExampleFile training, @Nullable ExampleFile validation) {
    private static final int EXAMPLES_TOLD = 3;

    /// Finds and reads the examples.
    ///
    /// @param config the configuration file, in the folder of the weights
    /// @param stated what it states
    /// @throws CancellationException when the progress says so
    static TrainingData of(Path config, Hyperparameters stated, ReadProgress progress) {
        Optional<Path> folder = stated.text("data").flatMap(data -> folder(config, data, stated));
        return new TrainingData(
                folder.map(data -> examples(data.resolve("train.jsonl"), progress)).orElse(null),
                folder.map(data -> examples(data.resolve("valid.jsonl"), progress)).orElse(null));
    }

    /// Null where they cannot be read: data that is there but may not be read leaves its size unknown, like data that
    /// is gone.
    private static @Nullable ExampleFile examples(Path file, ReadProgress progress) {
        try {
            return Files.isRegularFile(file) ? ExampleFile.read(file, progress) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /// The configuration with what is known of its data.
    Configuration configuration(Hyperparameters stated) {
        return new Configuration(
                stated,
                training == null ? null : training.size(),
                validation == null ? null : validation.size(),
                validation == null ? null : new Sourced<>(validation.digest(), Origin.in(validation.file())));
    }

    /// Findings with that on validation examples that were trained on too, where there are some.
    List<Finding> with(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        List<Integer> both = training == null || validation == null ? List.of() : validation.linesAlsoIn(training);
        if (validation != null && !both.isEmpty()) {
            String lines = both.stream().limit(EXAMPLES_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
            all.add(Finding.in(
                    validation.file(),
                    both.getFirst(),
                    FindingCode.TRAINED_ON,
                    both.size() + " of " + validation.size().value()
                            + " lines of valid.jsonl stand in train.jsonl as well ("
                            + (both.size() > EXAMPLES_TOLD ? "such as " : "") + "line " + lines
                            + "); take them out of one of the two"));
        }
        return List.copyOf(all);
    }

    private static Optional<Path> folder(Path config, String data, Hyperparameters stated) {
        try {
            Path named = Path.of(data);
            Optional<Path> base = workingFolder(config, stated.text("adapter_path").orElse(""));
            return Optional.of(named)
                    .filter(Path::isAbsolute)
                    .or(() -> base.map(folder -> folder.resolve(named)));
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
}
