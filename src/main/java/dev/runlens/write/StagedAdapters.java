package dev.runlens.write;

import dev.runlens.run.Checkpoint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Numbered adapter files, each in a folder of its own as servers load them. The folders are temporary: they go when this
/// is closed.
public final class StagedAdapters implements Closeable {
    private final Path folder;
    private int count;

    /// @throws IOException when there can be no temporary folder
    public StagedAdapters() throws IOException {
        this.folder = Files.createTempDirectory("runlens-adapters");
    }

    /// The folder that a saved file is loaded from: its own where it is one, else a copy.
    ///
    /// @throws IOException with a sentence for the user when it cannot be copied
    public Path folder(Checkpoint checkpoint) throws IOException {
        if (Files.isDirectory(checkpoint.path())) {
            return checkpoint.path().toAbsolutePath().normalize();
        }
        Path staged = folder.resolve("adapter-" + ++count);
        CheckpointCopy.of(checkpoint).into(staged);
        return staged.toAbsolutePath().normalize();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
