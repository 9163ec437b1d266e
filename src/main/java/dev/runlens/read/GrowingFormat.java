package dev.runlens.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// A format of files that only grow, which can be read on from the last whole record of the reading before.
public interface GrowingFormat extends RunFormat {
    /// Begins to read a recognised file whose end has not come.
    ///
    /// @param size of the file now, in bytes
    Growing growing(Path file, long size);

    /// What a reading is refused with that found damage in whole records: a writer may go back and mend it.
    static UnreadableSourceException damaged() {
        return new UnreadableSourceException("is damaged, so that its writer may yet mend what was read", 0);
    }

    /// A file that is read on. For one reading at a time; not to be used after one that failed.
    interface Growing {
        /// Up to where whole records were read, in bytes from the beginning.
        long position();

        /// Reads what was added.
        ///
        /// @param added what stands at [#position]
        /// @return what the file gives up to the new position, as a reading of all of it would; empty where a
        ///     record over several lines has not ended: then it can be read on, and is told by a reading of the whole
        /// @throws UnreadableSourceException when the file is not what it looked like, or cannot be read on
        /// @throws EmptySourceException when there is nothing for a run in it so far
        /// @throws IOException when the file cannot be read
        /// @throws CancellationException when the progress says so
        Optional<SourceContent> readOn(SourceInput added, ReadProgress progress) throws IOException;
    }
}
