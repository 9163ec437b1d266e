package dev.runlens.read.mlx.log;

import dev.runlens.read.mlx.dialect.LogEvents.Preamble;
import org.jspecify.annotations.Nullable;

/// What lines before a training announce about it.
///
/// @param line where the training begins: the first such line, or its first own line
/// @param configFile the configuration that was loaded
/// @param resumedFrom the weights that were loaded
/// @param command what was typed to start it
/// @param objective what it optimises, with the line that says so
record Announced(
        int line,
        @Nullable String configFile,
        @Nullable String resumedFrom,
        @Nullable Command command,
        @Nullable Objective objective) {
    /// What was typed.
    ///
    /// @param options the options of the command
    record Command(String options, int line) {}

    /// What a training optimises.
    ///
    /// @param mode such as `dpo`
    record Objective(String mode, int line) {}

    static Announced at(int line) {
        return new Announced(line, null, null, null, null);
    }

    /// This with one more thing announced.
    Announced with(Preamble what, String path, int at) {
        return switch (what) {
            case COMMAND -> new Announced(line, configFile, resumedFrom, new Command(path, at), objective);
            case CONFIGURATION -> new Announced(line, path, resumedFrom, command, objective);
            case RESUMED_WEIGHTS -> new Announced(line, configFile, path, command, objective);
            case MODEL -> this;
        };
    }

    /// This with what the training optimises.
    Announced optimising(Objective what) {
        return new Announced(line, configFile, resumedFrom, command, what);
    }

    /// This with what is unknown here taken from another.
    Announced filledWith(Announced other) {
        return new Announced(
                line,
                configFile == null ? other.configFile : configFile,
                resumedFrom == null ? other.resumedFrom : resumedFrom,
                command == null ? other.command : command,
                objective == null ? other.objective : objective);
    }
}
