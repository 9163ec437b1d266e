package dev.runlens.read.lines;

import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;

/// How much of something to read is whole lines.
///
/// @param length in bytes, up to and with the last `\n`
/// @param count how many lines that are
public record WholeLines(long length, int count) {
    /// Looks for the last line break.
    ///
    /// @throws IOException when it cannot be read
    public static WholeLines of(SourceInput input) throws IOException {
        byte[] chunk = new byte[64 * 1024];
        long done = 0;
        long length = 0;
        int count = 0;
        try (InputStream stream = Channels.newInputStream(input.open())) {
            for (int read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == '\n') {
                        count++;
                        length = done + i + 1;
                    }
                }
                done += read;
            }
        }
        return new WholeLines(length, count);
    }
}
