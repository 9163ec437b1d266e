package dev.runlens.read;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/// A format that keeps what it read of a file from one reading to the next, so that only what changed is read again.
public interface RereadFormat extends RunFormat {
    /// Begins to read a recognised file again and again.
    Rereading rereading();

    /// A file that is read again and again. For one reading at a time; not to be used after one that failed.
    @FunctionalInterface
    interface Rereading {
        /// Reads the file and what changed of it, or beside it.
        ///
        /// @return what [RunFormat#read] would give now; it does not change when this is asked again
        /// @throws UnreadableSourceException when the file is not what it looked like
        /// @throws IOException when the file cannot be read
        /// @throws CancellationException when the progress says so
        SourceContent read(SourceInput input, ReadProgress progress) throws IOException;
    }
}
