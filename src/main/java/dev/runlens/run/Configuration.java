package dev.runlens.run;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How a run was set up.
///
/// @param hyperparameters what its configuration states
/// @param datasetLines how many training examples the data folder holds; null where unknown
/// @param validationLines how many validation examples there are, counted in the data folder or as the trainer says;
///     null where unknown
/// @param validationDigest SHA-256 of the validation examples as they lie in the data folder; null where unknown
public record Configuration(
        Hyperparameters hyperparameters,
        @Nullable Sourced<Long> datasetLines,
        @Nullable Sourced<Long> validationLines,
        @Nullable Sourced<String> validationDigest) {
    /// Nothing known.
    public static final Configuration NONE = new Configuration(Hyperparameters.none(), null);

    /// A configuration whose validation examples are not known.
    public Configuration(Hyperparameters hyperparameters, @Nullable Sourced<Long> datasetLines) {
        this(hyperparameters, datasetLines, null, null);
    }

    /// How many training examples there are; empty where unknown.
    public Optional<Long> datasetSize() {
        return Optional.ofNullable(datasetLines).map(Sourced::value);
    }

    /// How many validation examples there are; empty where unknown.
    public OptionalLong validationSize() {
        return validationLines == null ? OptionalLong.empty() : OptionalLong.of(validationLines.value());
    }

    /// This with other settings.
    public Configuration with(Hyperparameters others) {
        return new Configuration(others, datasetLines, validationLines, validationDigest);
    }

    /// This with what another states and it does not.
    public Configuration filledWith(Configuration other) {
        return new Configuration(
                hyperparameters.filledWith(other.hyperparameters),
                datasetLines == null ? other.datasetLines : datasetLines,
                validationLines == null ? other.validationLines : validationLines,
                validationDigest == null ? other.validationDigest : validationDigest);
    }
}
