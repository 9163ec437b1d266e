package dev.runlens.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Bytes to read: a file, or a stream that stands for one (standard input).
///
/// @param path the file, or the name that stands for the stream
/// @param opener opens the bytes from their beginning
/// @param size in bytes; 0 where unknown
public record SourceInput(Path path, Opener opener, long size) {
    /// Opens bytes for reading.
    @FunctionalInterface
    public interface Opener {
        /// Opens the bytes from their beginning.
        ReadableByteChannel open() throws IOException;
    }

    /// A file.
    ///
    /// @throws IOException when its size cannot be told
    public static SourceInput of(Path file) throws IOException {
        return new SourceInput(file, () -> FileChannel.open(file, StandardOpenOption.READ), Files.size(file));
    }

    /// A stream that can be read once, under a name.
    public static SourceInput of(String name, InputStream stream) {
        return new SourceInput(Path.of(name), () -> Channels.newChannel(stream), 0);
    }

    /// Opens the bytes from their beginning.
    public ReadableByteChannel open() throws IOException {
        return opener.open();
    }
}
