package dev.runlens.read.find;

import java.nio.file.Path;

/// What became of a file that was named or found.
///
/// @param file the file
/// @param use what became of it
/// @param detail the format that read it, or why it was passed over
public record SeenFile(Path file, Use use, String detail) {
    /// What becomes of files.
    public enum Use {
        /// A format recognised and read it.
        READ,
        /// It is saved weights: listed, never opened.
        WEIGHTS,
        /// It was not read.
        PASSED_OVER
    }

    /// The same for a file that gave nothing: what a format read of it is in another file's run, if in any.
    SeenFile unused() {
        return use == Use.READ ? new SeenFile(file, Use.PASSED_OVER, "is a " + detail + " and gave nothing") : this;
    }
}
