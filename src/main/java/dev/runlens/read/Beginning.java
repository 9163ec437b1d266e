package dev.runlens.read;

import java.util.zip.CRC32;

/// The first bytes of a file, kept as their number and their CRC-32: enough to tell whether they still stand there.
///
/// @param length how many there were
/// @param checksum of these
public record Beginning(int length, long checksum) {
    /// What is kept of some bytes.
    ///
    /// @param head all of them
    public static Beginning of(byte[] head) {
        return new Beginning(head.length, checksum(head, head.length));
    }

    /// Whether a file begins so.
    ///
    /// @param head its first bytes
    public boolean isOf(byte[] head) {
        return head.length >= length && checksum(head, length) == checksum;
    }

    private static long checksum(byte[] bytes, int count) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, count);
        return sum.getValue();
    }
}
