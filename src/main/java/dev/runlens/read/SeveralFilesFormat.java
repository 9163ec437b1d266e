package dev.runlens.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// A format of which one file stands for a run that is kept in several, which grow beside it: what was read of those is
/// kept from one reading to the next, so that only what changed is read. All that lies in or below the folder of that file
/// is of its run, and says that it goes on.
public interface SeveralFilesFormat extends RunFormat {
    @Override
    default @Nullable Path runFolder(Path file) {
        return file.getParent();
    }

    /// Begins to read a recognised file again and again.
    Rereading rereading();

    /// A file that is read again and again. For one reading at a time; not to be used after one that failed.
    @FunctionalInterface
    interface Rereading {
        /// Reads the file and what changed beside it.
        ///
        /// @return what [RunFormat#read] would give now; it does not change when this is asked again
        /// @throws UnreadableSourceException when the file is not what it looked like
        /// @throws IOException when the file cannot be read
        /// @throws CancellationException when the progress says so
        SourceContent read(SourceInput input, ReadProgress progress) throws IOException;
    }
}
