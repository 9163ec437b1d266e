package dev.runlens.fuzz;

import dev.runlens.read.RunFormat;
import dev.runlens.read.catalog.FormatFixtures;
import dev.runlens.read.catalog.FormatTrial;
import dev.runlens.read.catalog.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    void read() throws IOException {
        trial.readFromMemory(bytes.toByteArray());
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
