package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.StreamedFormat;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.WideText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;

/// Reads what can be read only once, such as standard input: the format is chosen by the beginning, which is then read
/// again from memory.
final class StreamReading {
    private final List<RunFormat> formats;

    /// @param formats in the order in which they are asked; those that can read a stream are
    StreamReading(List<RunFormat> formats) {
        this.formats = formats.stream().filter(StreamedFormat.class::isInstance).toList();
    }

    /// Reads a stream, by the first format where none recognises its beginning.
    ///
    /// @throws UnreadableSourceException when it holds no log
    /// @throws IOException when it cannot be read
    SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        if (formats.isEmpty()) {
            throw new UnreadableSourceException("is a stream, which no format reads", 0);
        }
        try (ReadableByteChannel channel = input.open();
                InputStream stream = Channels.newInputStream(channel)) {
            byte[] head = stream.readNBytes(FileProbe.WINDOW);
            boolean wide = WideText.is(head, new byte[0]);
            byte[] seen = wide ? new WideText(new ByteArrayInputStream(head)).readAllBytes() : head;
            FileProbe probe = new FileProbe(input.path(), seen, new byte[0], seen.length);
            RunFormat format = formats.stream()
                    .filter(candidate -> candidate.recognises(probe))
                    .findFirst()
                    .orElse(formats.getFirst());
            InputStream bytes = new SequenceInputStream(new ByteArrayInputStream(head), stream);
            InputStream all = wide ? new WideText(bytes) : bytes;
            return format.read(new SourceInput(input.path(), () -> Channels.newChannel(all), input.size()), progress);
        }
    }
}
