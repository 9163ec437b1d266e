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
    public record Parsing(Path file, long done, long total) implements State {}

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
