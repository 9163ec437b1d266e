package dev.runlens.fuzz;

import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.FormatTrial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What every fuzz target does with its bytes: they become the file of a good run, which is read as the program reads
/// it,
/// and by the format itself whether it recognises them or not.
final class FormatTarget {
    private final FormatTrial trial;

    private FormatTarget(FormatTrial trial) {
        this.trial = trial;
    }

    /// The target of a format.
    ///
    /// @param part the file of its fixture that takes the bytes
    static FormatTarget of(RunFormat format, String part) {
        try {
            return new FormatTarget(FormatTrial.in(Files.createTempDirectory("runlens-fuzz"), format, part));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// Reads bytes; throws for whatever a format must not do.
    void take(byte[] bytes) throws IOException {
        trial.readNamed(bytes);
        trial.readAnyway(bytes);
    }
}
