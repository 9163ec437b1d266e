package dev.runlens.fuzz;

import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.FormatFixtures;
import dev.runlens.read.catalog.FormatTrial;
import dev.runlens.read.catalog.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file that is put together of records with their lengths and checksums, and then read.
final class Framed {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FormatTrial trial;

    Framed(Class<? extends RunFormat> type) {
        RunFormat format = Formats.all().stream().filter(type::isInstance).findFirst().orElseThrow();
        try {
            trial = FormatTrial.in(
                    Files.createTempDirectory("runlens-fuzz"),
                    format,
                    FormatFixtures.of(format).file());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    Framed begin() {
        bytes.reset();
        return this;
    }

    Framed add(byte[] part) {
        bytes.writeBytes(part);
        return this;
    }

    int size() {
        return bytes.size();
    }

    /// Reads what was put together. What breaks the format is kept as the file that it is, for
    /// `src/test/resources/regressions`: the target's own input is no file.
    void read() throws IOException {
        try {
            trial.readFromMemory(bytes.toByteArray());
        } catch (RuntimeException | Error trouble) {
            Path kept = Files.createTempFile(Files.createDirectories(Path.of("target/fuzz")), "framed", ".bin");
            Files.write(kept, bytes.toByteArray());
            throw new AssertionError("kept as " + kept, trouble);
        }
    }

    /// A little endian number.
    static byte[] little(long value, int length) {
        byte[] all = new byte[Long.BYTES];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (value >>> 8 * i);
        }
        return Arrays.copyOf(all, length);
    }
}
