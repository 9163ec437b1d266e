package dev.runlens.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.runlens.read.tensorboard.TensorBoardFormat;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32C;

/// Event files whose checksums are right, so that what is fuzzed is what stands in the records.
class FramedEventsFuzz {
    private static final int DELTA = 0xA282EAD8;

    private final Framed framed = new Framed(TensorBoardFormat.class);

    @FuzzTest(maxDuration = "60s")
    void readsAnyRecords(@NotNull List<byte @NotNull []> records) throws IOException {
        framed.begin();
        for (byte[] record : records) {
            byte[] length = Framed.little(record.length, Long.BYTES);
            framed.add(length).add(Framed.little(masked(length), Integer.BYTES));
            framed.add(record).add(Framed.little(masked(record), Integer.BYTES));
        }
        framed.read();
    }

    private static int masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int plain = (int) crc.getValue();
        return (plain >>> 15 | plain << 17) + DELTA;
    }
}
