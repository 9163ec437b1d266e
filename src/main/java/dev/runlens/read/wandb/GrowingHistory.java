package dev.runlens.read.wandb;

import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.wire.LogBlocks;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A history that is read on behind its last whole record.
final class GrowingHistory implements GrowingFormat.Growing {
    private final Path file;
    private final HistoryRows rows = new HistoryRows();
    private final RunRecords run;
    private long position;

    GrowingHistory(Path file) {
        this.file = file;
        run = new RunRecords(file);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Optional<SourceContent> readOn(SourceInput added, ReadProgress progress) throws IOException {
        try (ReadableByteChannel channel = added.open()) {
            LogBlocks blocks = new LogBlocks(channel, added, progress, position);
            WandbFormat.read(blocks, rows, run);
            if (position == 0) {
                WandbFormat.requireHeader(blocks);
            }
            if (!blocks.damage().isSound()) {
                throw GrowingFormat.damaged();
            }
            position = blocks.whole();
        }
        return Optional.of(WandbFormat.content(file, rows, run, List.of(), rows::soFar));
    }
}
