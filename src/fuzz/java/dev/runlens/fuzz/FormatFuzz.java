package dev.runlens.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.FormatFixtures;
import dev.runlens.read.catalog.FormatTrial;
import dev.runlens.read.catalog.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.provider.MethodSource;

/// A fuzz target: bytes are put to one format, which has to give content or a message for the user. What else a format
/// promises is checked by [FormatTrial].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FormatFuzz {
    private final RunFormat format;
    private final FormatTrial trial;
    private final boolean onDisk;

    /// A format that opens nothing but its file.
    FormatFuzz(Class<? extends RunFormat> type) {
        this(format(type), FormatFixtures.of(format(type)).file(), false);
    }

    /// A format that opens other files as well.
    ///
    /// @param part the file of its fixture that takes the bytes
    FormatFuzz(Class<? extends RunFormat> type, String part) {
        this(format(type), part, true);
    }

    private FormatFuzz(RunFormat format, String part, boolean onDisk) {
        this.format = format;
        this.onDisk = onDisk;
        try {
            trial = FormatTrial.in(Files.createTempDirectory("runlens-fuzz"), format, part);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static RunFormat format(Class<? extends RunFormat> type) {
        return Formats.all().stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    /// What fuzzing begins with: the good file, and what once broke the format.
    List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(trial.good());
        seeds.addAll(FormatFixtures.regressions(format).values());
        return seeds;
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void readsAnything(byte[] bytes) throws IOException {
        if (onDisk) {
            trial.readNamed(bytes);
        } else {
            trial.readFromMemory(bytes);
        }
    }
}
