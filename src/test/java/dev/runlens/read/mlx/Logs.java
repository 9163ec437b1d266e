package dev.runlens.read.mlx;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;

/// Reads logs from memory.
@NullMarked
final class Logs {
    static final String NAME = "train.log";

    private Logs() {}

    static SourceContent.Log read(String log) {
        return read(log.getBytes(StandardCharsets.UTF_8), LogScanner.CHUNK, true);
    }

    static SourceContent.Log read(byte[] log, int chunk, boolean quick) {
        SourceInput input = SourceInput.of(NAME, new ByteArrayInputStream(log));
        try {
            return new MlxLogFormat(chunk, quick).read(input, ReadProgress.NONE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The only training of a log.
    static LoggedTraining training(String... lines) {
        SourceContent.Log log = read(String.join("\n", lines) + "\n");
        if (log.trainings().size() != 1) {
            throw new AssertionError("trainings: " + log.trainings());
        }
        return log.trainings().get(0);
    }

    static FileProbe probe(byte[] bytes) {
        int head = Math.min(bytes.length, FileProbe.WINDOW);
        byte[] tail = bytes.length > head
                ? Arrays.copyOfRange(bytes, Math.max(head, bytes.length - FileProbe.WINDOW), bytes.length)
                : new byte[0];
        return new FileProbe(Path.of(NAME), Arrays.copyOf(bytes, head), tail, bytes.length);
    }

    static boolean recognised(String log) {
        return new MlxLogFormat().recognises(probe(log.getBytes(StandardCharsets.UTF_8)));
    }
}
