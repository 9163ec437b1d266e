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
/// @param training how many to train on; null where they cannot be found or read
/// @param validation how many to validate with; null where they cannot be found or read
/// @param digest the SHA-256 of the latter's file, in hexadecimal digits; null where there is none
/// @param trainedOn that some stand in both, null where none does
record TrainingData(
        @Nullable Sourced<Long> training,
        @Nullable Sourced<Long> validation,
        @Nullable Sourced<String> digest,
        @Nullable Finding trainedOn) {
    /// The file of the examples to train on.
    static final String TRAINING = "train.jsonl";

    /// The file of the examples to validate with.
    static final String VALIDATION = "valid.jsonl";

    private static final int EXAMPLES_TOLD = 3;

    /// A configuration that names none.
    static final TrainingData NONE = new TrainingData(null, null, null, null);

    /// Reads the examples of a data folder.
    ///
    /// @throws CancellationException when the progress says so
    static TrainingData in(Path folder, ReadProgress progress) {
        ExampleFile training = examples(folder.resolve(TRAINING), progress, false);
        ExampleFile validation = examples(folder.resolve(VALIDATION), progress, true);
        return new TrainingData(
                training == null ? null : training.size(),
                validation == null ? null : validation.size(),
                validation == null ? null : new Sourced<>(validation.digest(), Origin.in(validation.file())),
                training == null || validation == null ? null : trainedOn(validation, training));
    }

    private static @Nullable Finding trainedOn(ExampleFile validation, ExampleFile training) {
        List<Integer> both = validation.linesAlsoIn(training);
        if (both.isEmpty()) {
            return null;
        }
        String lines = both.stream().limit(EXAMPLES_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
        return Finding.in(
                validation.file(),
                both.getFirst(),
                FindingCode.TRAINED_ON,
                both.size() + " of " + validation.size().value()
                        + " lines of valid.jsonl stand in train.jsonl as well ("
                        + (both.size() > EXAMPLES_TOLD ? "such as " : "") + "line " + lines
                        + "); take them out of one of the two");
    }

    /// Null where they cannot be read: data that is there but may not be read leaves its size unknown, like data that
    /// is gone.
    private static @Nullable ExampleFile examples(Path file, ReadProgress progress, boolean digested) {
        try {
            return Files.isRegularFile(file) ? ExampleFile.read(file, progress, digested) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /// The configuration with what is known of its data.
    Configuration configuration(Hyperparameters stated) {
        return new Configuration(stated, training, validation, digest);
    }

    /// Findings with that on validation examples that were trained on too, where there are some.
    List<Finding> with(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        if (trainedOn != null) {
            all.add(trainedOn);
        }
        return List.copyOf(all);
    }

    /// The data folder that a configuration names; empty where it names none, or none that can be found.
    ///
    /// @param config the configuration file, in the folder of the weights
    /// @param stated what it states
    static Optional<Path> folder(Path config, Hyperparameters stated) {
        return stated.text("data").flatMap(data -> folder(config, data, stated));
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
