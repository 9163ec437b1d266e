package dev.runlens.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32C;

/// Event files as PyTorch's `SummaryWriter` writes them: one record for each value, each run in a folder of its own.
final class SyntheticEvents {
    private static final String[] TAGS = {
            "train/loss", "train/learning_rate", "train/grad_norm", "train/mean_token_accuracy"
    };
    private static final double BEGIN = 1.7953320e9;

    private final CRC32C crc = new CRC32C();
    private final WireBytes value = new WireBytes();
    private final WireBytes summary = new WireBytes();
    private final WireBytes event = new WireBytes();
    private final WireBytes frame = new WireBytes();
    private final Random random;

    private SyntheticEvents(long seed) {
        random = new Random(seed);
    }

    /// Writes the runs below a folder.
    static void write(Path folder, int runs, int steps) throws IOException {
        for (int run = 0; run < runs; run++) {
            Path file = Files.createDirectories(folder.resolve("run" + run))
                    .resolve("events.out.tfevents.1795332000.host.1." + run);
            writeRun(file, run, steps);
        }
    }

    /// Writes the file of one run.
    static void write(Path file, int steps) throws IOException {
        writeRun(file, 0, steps);
    }

    private static void writeRun(Path file, long seed, int steps) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new SyntheticEvents(seed).write(out, steps);
        }
    }

    private void write(OutputStream out, int steps) throws IOException {
        event.clear().eight(1, BEGIN).text(3, "brain.Event:2");
        record(out);
        for (int step = 1; step <= steps; step++) {
            for (String tag : TAGS) {
                value.clear().text(1, tag).four(2, (float) (1 + 2 / Math.sqrt(step) + random.nextGaussian() / 20));
                summary.clear().message(1, value);
                event.clear().eight(1, BEGIN + step * 0.25).number(2, step).message(5, summary);
                record(out);
            }
        }
    }

    private void record(OutputStream out) throws IOException {
        frame.clear().fixed(event.size(), Long.BYTES);
        frame.fixed(masked(frame), Integer.BYTES);
        frame.raw(event.array(), event.size()).fixed(masked(event), Integer.BYTES);
        out.write(frame.array(), 0, frame.size());
    }

    private long masked(WireBytes bytes) {
        crc.reset();
        crc.update(bytes.array(), 0, bytes.size());
        int plain = (int) crc.getValue();
        return Integer.toUnsignedLong((plain >>> 15 | plain << 17) + 0xA282EAD8);
    }
}
