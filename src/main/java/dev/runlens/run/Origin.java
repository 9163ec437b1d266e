package dev.runlens.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where a value came from, so that every number shown can be traced.
public sealed interface Origin {
    /// The text of [ByHand].
    String BY_HAND = "entered by hand";
    /// What the text of [ToolDefault] begins with.
    String DEFAULT_OF = "default of ";

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
            return BY_HAND;
        }
    }

    /// Not stated anywhere: the default of the training tool.
    ///
    /// @param tool such as `mlx-lm`
    record ToolDefault(String tool) implements Origin {
        @Override
        public String toString() {
            return DEFAULT_OF + tool;
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

    /// The origin as one text that [#ofText] turns back into it: what [Object#toString] gives, and `:0` after a file
    /// whose name would be taken for something else.
    default String text() {
        String text = toString();
        try {
            return equals(ofText(text)) ? text : text + ":0";
        } catch (InvalidPathException lossy) {
            // A name found in a folder whose letters the locale lacks can be shown, not be read back.
            return text;
        }
    }

    /// The origin that a text stands for: `FILE:LINE`, `entered by hand`, `default of TOOL`, `FILE`.
    ///
    /// @throws java.nio.file.InvalidPathException when the text names a file that cannot exist here
    static Origin ofText(String text) {
        int digits = text.length();
        while (digits > 0 && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') {
            digits--;
        }
        int length = text.length() - digits;
        if (digits > 1 && text.charAt(digits - 1) == ':' && length > 0 && length < 10) {
            return new InFile(Path.of(text.substring(0, digits - 1)), Integer.parseInt(text.substring(digits)));
        }
        if (text.equals(BY_HAND)) {
            return new ByHand();
        }
        return text.startsWith(DEFAULT_OF)
                ? new ToolDefault(text.substring(DEFAULT_OF.length()))
                : new InFile(Path.of(text), 0);
    }
}
