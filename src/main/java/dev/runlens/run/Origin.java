package dev.runlens.run;

import java.nio.file.Path;

/// Where a value came from, so that every number shown can be traced.
public sealed interface Origin {
    /// A place in a file.
    ///
    /// @param file the file as it was given or found
    /// @param line 1-based; 0 where the format has no lines or the line is unknown
    record InFile(Path file, int line) implements Origin {
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file.toString();
        }
    }

    /// Typed in by a person.
    record ByHand() implements Origin {
        @Override
        public String toString() {
            return "entered by hand";
        }
    }

    /// Not stated anywhere: the default of the training tool.
    ///
    /// @param tool such as `mlx-lm`
    record ToolDefault(String tool) implements Origin {
        @Override
        public String toString() {
            return "default of " + tool;
        }
    }

    /// A place in a file.
    static Origin in(Path file, int line) {
        return new InFile(file, line);
    }

    /// A file as a whole.
    static Origin in(Path file) {
        return new InFile(file, 0);
    }
}
