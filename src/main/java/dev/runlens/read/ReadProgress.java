package dev.runlens.read;

import java.nio.file.Path;

/// Told how reading goes on, and asked whether it should. Called every few hundred kilobytes, one call at a time although
/// the files of a folder are read several at once, on whatever thread reads; whether to stop is asked on all of them at any
/// time.
public interface ReadProgress {
    /// Tells nobody and never stops.
    ReadProgress NONE = new ReadProgress() {
        @Override
        public void advanced(Path file, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /// Some of a file has been read.
    ///
    /// @param file the file being read
    /// @param done bytes read of it
    /// @param total its size in bytes, or 0 where unknown (a pipe)
    void advanced(Path file, long done, long total);

    /// So many of the files of a folder are read. Files of which it is not known yet what they hold are among them.
    ///
    /// @param done how many of them
    /// @param all how many there are
    default void filesRead(int done, int all) {}

    /// Whether the reader should stop; it then throws [java.util.concurrent.CancellationException].
    boolean isCancelled();
}
