package dev.runlens.read.tensorboard;

import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An event file that is read on behind its last whole record.
final class GrowingEvents implements GrowingFormat.Growing {
    private final EventReading reading;
    private final EventParser parser;
    private long position;

    GrowingEvents(Path file) {
        reading = new EventReading(file);
        parser = new EventParser(reading);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<SourceContent> readOn(SourceInput added, ReadProgress progress) throws IOException {
        try (ReadableByteChannel channel = added.open()) {
            EventRecords records = new EventRecords(channel, added, progress);
            while (records.next()) {
                parser.read(records.bytes(), records.from(), records.to());
            }
            if (!records.damage().isSound()) {
                throw GrowingFormat.damaged();
            }
            position += records.position();
        }
        return Optional.of(reading.soFar(List.of()));
    }
}
