package dev.runlens.read.load;

import dev.runlens.run.Finding;
import java.nio.file.Path;

/// One input in the queue of a [BackgroundLoader], and how far it is.
///
/// @param input the path as given
/// @param state how far it is
public record LoadItem(Path input, State state) {
    /// How far an input is.
    public sealed interface State {}

    /// Waiting for its turn.
    public record Queued() implements State {}

    /// Being read.
    ///
    /// @param file the file in hand
    /// @param done bytes read of that file
    /// @param total that file's size in bytes, 0 where unknown
    /// @param filesRead how many files of a folder are read
    /// @param files how many there are to read, 0 where the input is a file or they are not counted yet
    public record Parsing(Path file, long done, long total, int filesRead, int files) implements State {
        /// A file of which some is read.
        public Parsing(Path file, long done, long total) {
            this(file, done, total, 0, 0);
        }

        /// How much is read, from 0 to 1: of the files of a folder, where it is one, or of the bytes of the file. Negative where
        /// nobody knows.
        public double share() {
            if (files > 0) {
                return Math.clamp((double) filesRead / files, 0, 1);
            }
            return total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
        }
    }

    /// Read, and it gave something to at least one run.
    ///
    /// @param warnings whether there is something to look at
    public record Loaded(boolean warnings) implements State {}

    /// It gave nothing.
    ///
    /// @param reason which file and line, and what to do
    public record Rejected(Finding reason) implements State {}

    /// The user stopped it.
    public record Cancelled() implements State {}
}
