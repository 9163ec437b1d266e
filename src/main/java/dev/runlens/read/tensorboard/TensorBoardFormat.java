package dev.runlens.read.tensorboard;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;

/// TensorBoard's event files: TFRecord framing with checksums, in it `Event` messages, of which the scalars, the
/// arguments that Hugging Face leaves as text and the hyperparameters of the plugin are read.
public final class TensorBoardFormat implements GrowingFormat {
    private static final int LENGTH_AND_CHECKSUM = 12;
    /// What an event begins with; the records of a data set are framed in the same way and begin otherwise.
    private static final byte WALL_TIME = 1 << 3 | 1;

    @Override
    public String name() {
        return "TensorBoard event file";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(EventSettings.TENSORBOARD);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        byte[] head = probe.head();
        return probe.lowerCaseName().contains(".tfevents.")
                || head.length > LENGTH_AND_CHECKSUM
                        && head[LENGTH_AND_CHECKSUM] == WALL_TIME
                        && new MaskedCrc().follows(head, 0, Long.BYTES);
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        EventReading reading = new EventReading(input.path());
        EventParser parser = new EventParser(reading);
        try (ReadableByteChannel channel = input.open()) {
            EventRecords records = new EventRecords(channel, input, progress);
            while (records.next()) {
                parser.read(records.bytes(), records.from(), records.to());
            }
            if (records.damage().isHopeless()) {
                throw new UnreadableSourceException("is not a TensorBoard event file, or damaged from its start", 0);
            }
            return reading.content(records.damage().findings(input.path()));
        }
    }

    @Override
    public Growing growing(Path file, long size) {
        return new GrowingEvents(file);
    }
}
