package dev.runlens.read.lines;

import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/// Lines that are read on at the last line break.
public final class GrowingLines implements GrowingFormat.Growing {
    private final Function<InputStream, ByteLines> lines;
    private final Reading reading;
    private boolean begun;
    private long position;
    private int line = 1;

    /// Takes the lines of one file.
    public interface Reading {
        /// Comes before the first line, and again where it failed: for what only the lines of a file tell.
        ///
        /// @param added what stands at the beginning
        /// @param whole how much of that is whole lines
        /// @throws UnreadableSourceException when the file cannot be read on yet
        default void begin(SourceInput added, WholeLines whole) throws IOException {}

        /// Takes a line that is whole.
        void take(ByteLines line) throws IOException;

        /// What was read so far, while more lines may come; empty where a report over several lines has not ended.
        Optional<SourceContent> soFar() throws IOException;
    }

    private GrowingLines(Function<InputStream, ByteLines> lines, Reading reading) {
        this.lines = lines;
        this.reading = reading;
    }

    /// Lines that end with `\n`.
    ///
    /// @param longest how many bytes of a line are kept
    public static GrowingLines of(int longest, Reading reading) {
        return new GrowingLines(stream -> new ByteLines(stream, longest), reading);
    }

    /// What was printed to a console.
    ///
    /// @param longest how many bytes of a line are kept
    public static GrowingLines ofConsole(int longest, Reading reading) {
        return new GrowingLines(stream -> ByteLines.ofConsole(stream, longest), reading);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<SourceContent> readOn(SourceInput added, ReadProgress progress) throws IOException {
        WholeLines whole = WholeLines.of(added);
        if (!begun) {
            reading.begin(added, whole);
            begun = true;
        }
        try (InputStream stream = new FirstBytes(new ProgressStream(added, progress), whole.length())) {
            ByteLines each = lines.apply(stream).from(line);
            while (each.next()) {
                reading.take(each);
            }
        }
        position += whole.length();
        line += whole.count();
        return reading.soFar();
    }
}
