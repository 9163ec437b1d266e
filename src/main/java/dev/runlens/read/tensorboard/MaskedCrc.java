package dev.runlens.read.tensorboard;

import dev.runlens.read.wire.WireReader;
import java.util.zip.CRC32C;

/// The checksum of TFRecord files: CRC-32C, rotated and shifted so that a checksum of checksums is none by chance.
final class MaskedCrc {
    private static final int DELTA = 0xA282EAD8;

    private final CRC32C crc = new CRC32C();

    /// Whether the four bytes after a range are its checksum.
    boolean follows(byte[] bytes, int from, int to) {
        crc.reset();
        crc.update(bytes, from, to - from);
        int plain = (int) crc.getValue();
        return mask(plain) == (int) WireReader.fixed(bytes, to, Integer.BYTES);
    }

    static int mask(int crc) {
        return (crc >>> 15 | crc << 17) + DELTA;
    }
}
