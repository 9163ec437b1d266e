package dev.runlens.read.lines;

import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What was printed, read on at its last line break.
public final class GrowingLines implements GrowingFormat.Growing {
    private final int longest;
    private final Reading reading;
    private long position;
    private int line = 1;

    /// Takes the lines of one file.
    public interface Reading {
        /// Takes a line that is whole.
        void take(ByteLines line) throws IOException;

        /// What was read so far, while more lines may come; empty where a report over several lines has not ended.
        Optional<SourceContent> soFar() throws IOException;
    }

    /// @param longest how many bytes of a line are kept
    public GrowingLines(int longest, Reading reading) {
        this.longest = longest;
        this.reading = reading;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<SourceContent> readOn(SourceInput added, ReadProgress progress) throws IOException {
        WholeLines whole = WholeLines.of(added);
        try (InputStream stream = new FirstBytes(new ProgressStream(added, progress), whole.length())) {
            ByteLines lines = ByteLines.ofConsole(stream, longest).from(line);
            while (lines.next()) {
                reading.take(lines);
            }
        }
        position += whole.length();
        line += whole.count();
        return reading.soFar();
    }
}
