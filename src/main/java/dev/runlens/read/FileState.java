package dev.runlens.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// By what a file is told to be what it was, without opening it.
///
/// @param size in bytes
/// @param modified when it was last written to, as its system says
/// @param key what the system knows it by, whatever it is called; null where it has no such thing (Windows)
public record FileState(long size, Instant modified, @Nullable Object key) {
    /// The state that some attributes tell.
    public static FileState of(BasicFileAttributes attributes) {
        return new FileState(attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }

    /// The state of a file now; empty where there is none that can be asked.
    public static Optional<FileState> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Optional.of(of(attributes)) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// Whether a file in this state is one that was in another, under whatever name: what is written is only added to.
    public boolean isMoved(FileState before) {
        return key != null && key.equals(before.key) && size >= before.size;
    }

    /// Whether a file in this state began anew after it was in another: it is another file now, or shorter.
    public boolean beganAnew(FileState before) {
        return !Objects.equals(key, before.key) || size < before.size;
    }

    /// This state where the last that was written came at a time, or before.
    public FileState writtenUntil(Instant last) {
        return modified.isAfter(last) ? this : new FileState(size, last, key);
    }
}
