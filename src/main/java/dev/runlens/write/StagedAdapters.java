package dev.runlens.write;

import dev.runlens.run.Checkpoint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Numbered adapter files, each in a folder of its own as servers load them. The folders are temporary and may be large: they
/// go when this is closed and when the process is told to stop, and what a killed process left goes with the next.
public final class StagedAdapters implements Closeable {
    private final Path folder;
    private final Thread removal;
    private int count;

    /// Stages in the folder for temporary files.
    ///
    /// @throws IOException when there can be no temporary folder
    public StagedAdapters() throws IOException {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    StagedAdapters(Path within) throws IOException {
        TemporaryNames.sweep(within);
        this.folder = Disk.SYSTEM.createFolder(TemporaryNames.in(within));
        this.removal = TemporaryNames.removalOf(folder);
        Runtime.getRuntime().addShutdownHook(removal);
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
        Replacement.forget(removal);
        TemporaryNames.delete(folder);
    }
}
