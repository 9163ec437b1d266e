package dev.runlens.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a run was set up.
///
/// @param hyperparameters what its configuration states
/// @param datasetLines how many training examples the data folder holds; null where unknown
public record Configuration(
        Hyperparameters hyperparameters, @Nullable Sourced<Long> datasetLines) {
    /// Nothing known.
    public static final Configuration NONE = new Configuration(Hyperparameters.none(), null);

    /// How many training examples there are; empty where unknown.
    public Optional<Long> datasetSize() {
        return Optional.ofNullable(datasetLines).map(Sourced::value);
    }
}
