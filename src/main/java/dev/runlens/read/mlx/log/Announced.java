package dev.runlens.read.mlx.log;

import dev.runlens.read.mlx.dialect.LogEvents.Preamble;
import org.jspecify.annotations.Nullable;

/// What lines before a training announce about it.
///
/// @param line where the training begins: the first such line, or its first own line
/// @param configFile the configuration that was loaded
/// @param resumedFrom the weights that were loaded
/// @param objective what it optimises, with the line that says so
record Announced(
        int line,
        @Nullable String configFile,
        @Nullable String resumedFrom,
        @Nullable Objective objective) {
    /// What a training optimises.
    ///
    /// @param mode such as `dpo`
    record Objective(String mode, int line) {}

    static Announced at(int line) {
        return new Announced(line, null, null, null);
    }

    /// This with one more thing announced.
    Announced with(Preamble what, String path) {
        return switch (what) {
            case CONFIGURATION -> new Announced(line, path, resumedFrom, objective);
            case RESUMED_WEIGHTS -> new Announced(line, configFile, path, objective);
            case MODEL -> this;
        };
    }

    /// This with what the training optimises.
    Announced optimising(Objective what) {
        return new Announced(line, configFile, resumedFrom, what);
    }

    /// This with what is unknown here taken from another.
    Announced filledWith(Announced other) {
        return new Announced(
                line,
                configFile == null ? other.configFile : configFile,
                resumedFrom == null ? other.resumedFrom : resumedFrom,
                objective == null ? other.objective : objective);
    }
}
