package dev.runlens.read;

import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file format: "is it you?" and "read it". Stateless.
public interface RunFormat {
    /// What the format is called, such as `mlx-lm log`.
    String name();

    /// The trainers that it may name as those of what it reads, with all that is known of them.
    default List<Trainer> trainers() {
        return List.of();
    }

    /// What its family knows of files and folders by their names; one format of each family says it.
    default Layout layout() {
        return Layout.NONE;
    }

    /// Whether a file is of this format, judged by the bytes at its beginning and end; its name is only a hint.
    boolean recognises(FileProbe probe);

    /// Whether what it recognises may turn out to be another format's once more of it is written: it takes what nobody
    /// knows better.
    default boolean isTentative() {
        return false;
    }

    /// Whether its writer writes a file anew each time that something is added: one that breaks off is half written, and is
    /// whole again in a moment.
    default boolean isWrittenAnew() {
        return false;
    }

    /// Whether a file that no format recognises is a part of the run that was read from another, or tells nothing but
    /// what holds it: it need not be told as passed over.
    ///
    /// @param read a file of this format, absolute and normalised
    /// @param other a file beside or below it, or in one of the two folders above, absolute and normalised
    default boolean includes(Path read, Path other) {
        return false;
    }

    /// Whether what it gives of a file depends on other files beside or below it: then the file is read again when one of
    /// these changes.
    default boolean looksBeside() {
        return false;
    }

    /// The folder in or below which lies what it looks at beside a file, where it [looks beside][#looksBeside].
    default @Nullable Path lookedThrough(Path file) {
        return file.getParent();
    }

    /// The folder of which all that lies in or below it is of a file's run, and says that it goes on; null where there is none.
    default @Nullable Path runFolder(Path file) {
        return null;
    }

    /// Reads a recognised file.
    ///
    /// @param input the file
    /// @param progress told about the bytes read, and asked whether to go on
    /// @return what the file gives
    /// @throws UnreadableSourceException when the file is not what it looked like; its message is for the user
    /// @throws IOException when the file cannot be read
    /// @throws java.util.concurrent.CancellationException when the progress says so
    SourceContent read(SourceInput input, ReadProgress progress) throws IOException;
}
