package dev.runlens.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.runlens.read.wandb.WandbFormat;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;

/// W&B histories whose checksums are right, so that what is fuzzed is what stands in the records. They fit one block.
class FramedHistoryFuzz {
    private static final byte[] MAGIC = {':', 'W', '&', 'B', (byte) 0xE1, (byte) 0xBE, 0};
    private static final byte[] WHOLE = {1};
    private static final int BLOCK = 32 * 1024;
    private static final int HEADER = 7;

    private final Framed framed = new Framed(WandbFormat.class);

    @FuzzTest(maxDuration = "60s")
    void readsAnyRecords(@NotNull List<byte @NotNull []> records) throws IOException {
        framed.begin().add(MAGIC);
        for (byte[] record : records) {
            if (framed.size() + HEADER + record.length < BLOCK) {
                CRC32 crc = new CRC32();
                crc.update(WHOLE);
                crc.update(record);
                framed.add(Framed.little(crc.getValue(), Integer.BYTES));
                framed.add(Framed.little(record.length, Short.BYTES)).add(WHOLE).add(record);
            }
        }
        framed.read();
    }
}
