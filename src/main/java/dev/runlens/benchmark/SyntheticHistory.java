package dev.runlens.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;

/// A `.wandb` file as W&B writes it for the Hugging Face Trainer: a record for each row of the history.
final class SyntheticHistory {
    private static final int BLOCK = 32 * 1024;
    private static final int HEADER = 7;
    private static final int FULL = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final int LAST = 4;

    private final Random random = new Random(17);
    private final CRC32 crc = new CRC32();
    private final WireBytes piece = new WireBytes();
    private final OutputStream out;
    private int at = HEADER;

    private SyntheticHistory(OutputStream out) {
        this.out = out;
    }

    /// Writes a file with so many rows.
    static void write(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(new byte[] {':', 'W', '&', 'B', (byte) 0xE1, (byte) 0xBE, 0});
            new SyntheticHistory(out).write(rows);
        }
    }

    private void write(int rows) throws IOException {
        record(new WireBytes()
                .number(1, 1)
                .message(17, new WireBytes().text(1, "abc").text(8, "benchmark")));
        for (int step = 1; step <= rows; step++) {
            WireBytes row = new WireBytes();
            item(row, "train/loss", Float.toString((float) (1 + 2 / Math.sqrt(step) + random.nextGaussian() / 20)));
            item(row, "train/grad_norm", Float.toString((float) (1 + random.nextDouble())));
            item(row, "train/learning_rate", Double.toString(2e-4 * (1 - step / (rows + 1.0))));
            item(row, "train/epoch", Double.toString(step * 3.0 / rows));
            item(row, "train/global_step", Integer.toString(step));
            item(row, "_timestamp", Double.toString(1.7953320e9 + step * 0.25));
            item(row, "_runtime", Double.toString(step * 0.25));
            item(row, "_step", Integer.toString(step));
            record(new WireBytes().number(1, step + 1L).message(2, row.message(2, new WireBytes().number(1, step))));
        }
        record(new WireBytes().number(1, rows + 2L).message(18, new WireBytes().number(1, 0)));
    }

    private static void item(WireBytes row, String key, String json) {
        row.message(1, new WireBytes().text(2, key).text(16, json));
    }

    private void record(WireBytes record) throws IOException {
        int from = 0;
        boolean begun = false;
        do {
            int room = BLOCK - at;
            if (room < HEADER) {
                out.write(new byte[room]);
                at = 0;
                room = BLOCK;
            }
            int length = Math.min(record.size() - from, room - HEADER);
            boolean whole = from + length == record.size();
            int type = !begun ? whole ? FULL : FIRST : whole ? LAST : MIDDLE;
            piece(record.array(), from, length, type);
            from += length;
            begun = true;
        } while (from < record.size());
    }

    private void piece(byte[] bytes, int from, int length, int type) throws IOException {
        crc.reset();
        crc.update(type);
        crc.update(bytes, from, length);
        piece.clear()
                .fixed(crc.getValue(), Integer.BYTES)
                .fixed(length, Short.BYTES)
                .fixed(type, 1);
        out.write(piece.array(), 0, piece.size());
        out.write(bytes, from, length);
        at = (at + HEADER + length) % BLOCK;
    }
}
