package dev.runlens.read.catalog;

import dev.runlens.read.RunFormat;
import dev.runlens.read.swanlab.SwanlabRecordFormat;
import dev.runlens.read.tensorboard.TensorBoardFormat;
import dev.runlens.read.wandb.WandbFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of records whose lengths and checksums are right, whatever stands in the records: damage of the bytes alone never
/// gets behind the checksums. What the framed fuzz targets try at random is tried here with the same inputs each time; files
/// that they found are kept with the others, in `src/test/resources/regressions`.
class FramedRecordsTest {
    private static final int BLOCK = 32_768;
    private static final int HEADER = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void eventsWithAnythingInThemGiveContentOrAMessage(int seed) throws IOException {
        FormatTrial trial = trial(new TensorBoardFormat());
        List<byte[]> records = events(trial.good());
        for (int round = 0; round < 25; round++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int i = 0; i < records.size(); i++) {
                byte[] record = changed(records.get(i), seed, round, i);
                byte[] length = little(record.length, Long.BYTES);
                file.writeBytes(length);
                file.writeBytes(masked(length));
                file.writeBytes(record);
                file.writeBytes(masked(record));
            }
            trial.readNamed(file.toByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {WandbFormat.class, SwanlabRecordFormat.class})
    void historiesWithAnythingInThemGiveContentOrAMessage(Class<? extends RunFormat> type) throws IOException {
        FormatTrial trial = trial(Formats.all().stream().filter(type::isInstance).findFirst().orElseThrow());
        List<byte[]> records = history(trial.good());
        byte[] header = Arrays.copyOf(trial.good(), HEADER);
        for (int round = 0; round < 100; round++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(header);
            for (int i = 0; i < records.size(); i++) {
                byte[] record = changed(records.get(i), 1, round, i);
                if (file.size() % BLOCK + HEADER + record.length > BLOCK) {
                    break;
                }
                CRC32 crc = new CRC32();
                crc.update(1);
                crc.update(record);
                file.writeBytes(little(crc.getValue(), Integer.BYTES));
                file.writeBytes(little(record.length, Short.BYTES));
                file.write(1);
                file.writeBytes(record);
            }
            trial.readNamed(file.toByteArray());
        }
    }

    private FormatTrial trial(RunFormat format) throws IOException {
        return FormatTrial.in(folder, format, FormatFixtures.of(format).file());
    }

    private static byte[] changed(byte[] record, int seed, int round, int index) {
        int all = 31 * (31 * seed + round) + index;
        return all % 3 == 0 ? record : HostileBytes.flipped(record, all);
    }

    private static List<byte[]> events(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.remaining() >= 16 && bytes.getLong(bytes.position()) <= bytes.remaining() - 16) {
            byte[] record = new byte[(int) bytes.getLong()];
            bytes.getInt();
            bytes.get(record).getInt();
            records.add(record);
        }
        return records;
    }

    /// The records that stand in one piece, of the first block.
    private static List<byte[]> history(byte[] file) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file, HEADER, Math.min(BLOCK, file.length) - HEADER)
                .order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.remaining() > HEADER) {
            bytes.getInt();
            int length = Short.toUnsignedInt(bytes.getShort());
            boolean whole = bytes.get() == 1 && length <= bytes.remaining();
            byte[] record = new byte[Math.min(length, bytes.remaining())];
            bytes.get(record);
            if (whole) {
                records.add(record);
            }
        }
        return records;
    }

    private static byte[] masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int plain = (int) crc.getValue();
        return little((plain >>> 15 | plain << 17) + 0xA282EAD8, Integer.BYTES);
    }

    private static byte[] little(long value, int length) {
        return Arrays.copyOf(
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array(), length);
    }
}
