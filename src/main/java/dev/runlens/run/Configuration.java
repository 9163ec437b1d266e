package dev.runlens.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a run was set up.
///
/// @param hyperparameters what its configuration states
/// @param datasetLines how many training examples the data folder holds; null where unknown
/// @param validationDigest SHA-256 of the validation examples as they lie in the data folder; null where unknown
public record Configuration(
        Hyperparameters hyperparameters,
        @Nullable Sourced<Long> datasetLines,
        @Nullable Sourced<String> validationDigest) {
    /// Nothing known.
    public static final Configuration NONE = new Configuration(Hyperparameters.none(), null);

    /// A configuration whose validation examples cannot be read.
    public Configuration(Hyperparameters hyperparameters, @Nullable Sourced<Long> datasetLines) {
        this(hyperparameters, datasetLines, null);
    }

    /// How many training examples there are; empty where unknown.
    public Optional<Long> datasetSize() {
        return Optional.ofNullable(datasetLines).map(Sourced::value);
    }
}
