package dev.runlens.read;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/// By what a file is known to be one that was read up to a place, so that it can be read on there: the system knows it by
/// the same number, it is no shorter, and its beginning and the last 4 KB before that place are what they were.
///
/// @param state how it was when it was read
/// @param beginning of the file
/// @param last the bytes before the place
/// @param position the place, in bytes from the beginning
public record FileMark(FileState state, Beginning beginning, Beginning last, long position) {
    private static final int COMPARED = 4096;

    /// A file of which nothing was read.
    ///
    /// @param head its first bytes
    public static FileMark begun(FileState state, byte[] head) {
        return new FileMark(state, Beginning.of(head), Beginning.of(new byte[0]), 0);
    }

    /// A file that was read up to a place, of whose beginning no more is kept than is compared there.
    ///
    /// @throws IOException when it cannot be read
    public static FileMark of(Path file, FileState state, long position) throws IOException {
        return begun(state, bytes(file, 0, Math.min(COMPARED, position))).at(file, state, position);
    }

    /// The same file read up to another place.
    ///
    /// @throws IOException when it cannot be read
    public FileMark at(Path file, FileState now, long place) throws IOException {
        return new FileMark(now, beginning, Beginning.of(before(file, place)), place);
    }

    /// Whether a file can be read on.
    ///
    /// @param head its first bytes, as many as the beginning has or more
    /// @throws IOException when it cannot be read
    public boolean goesOn(Path file, FileState now, byte[] head) throws IOException {
        return Objects.equals(state.key(), now.key())
                && now.size() >= position
                && beginning.isOf(head)
                && last.isOf(before(file, position));
    }

    /// The same, of a file whose beginning nobody has read.
    ///
    /// @throws IOException when it cannot be read
    public boolean goesOn(Path file, FileState now) throws IOException {
        return goesOn(file, now, bytes(file, 0, beginning.length()));
    }

    private static byte[] before(Path file, long position) throws IOException {
        return bytes(file, Math.max(0, position - COMPARED), position);
    }

    private static byte[] bytes(Path file, long from, long to) throws IOException {
        try (FileChannel channel = FileChannel.open(file).position(from)) {
            return Channels.newInputStream(channel).readNBytes((int) (to - from));
        }
    }
}
