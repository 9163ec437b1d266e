package dev.runlens.read.mlx.dense;

import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.LineScanner;

/// Bytes that stand between the numbers of a line, compared eight at a time.
public final class Literal {
    /// How many bytes past its end a comparison may look at.
    public static final int OVERHANG = LineScanner.OVERHANG;

    private final long first;
    private final long firstMask;
    private final long second;
    private final long secondMask;
    private final byte[] bytes;

    /// @param bytes given away
    Literal(byte[] bytes) {
        this.bytes = bytes;
        firstMask = lowBytes(bytes.length);
        secondMask = lowBytes(bytes.length - Long.BYTES);
        first = word(0);
        second = word(Long.BYTES);
    }

    int length() {
        return bytes.length;
    }

    /// Whether they stand at an index.
    boolean isAt(byte[] line, int index) {
        long different = (((long) ByteSearch.WORDS.get(line, index)) & firstMask) ^ first;
        different |= (((long) ByteSearch.WORDS.get(line, index + Long.BYTES)) & secondMask) ^ second;
        return different == 0 && (bytes.length <= OVERHANG || isRestAt(line, index));
    }

    /// A word in which only the lowest bytes are set, all their bits.
    static long lowBytes(int count) {
        if (count <= 0) {
            return 0;
        }
        return count >= Long.BYTES ? -1 : (1L << (Byte.SIZE * count)) - 1;
    }

    private boolean isRestAt(byte[] line, int index) {
        for (int i = OVERHANG; i < bytes.length; i++) {
            if (line[index + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private long word(int from) {
        long word = 0;
        for (int i = from; i < Math.min(from + Long.BYTES, bytes.length); i++) {
            word |= (bytes[i] & 0xFFL) << (Byte.SIZE * (i - from));
        }
        return word;
    }
}
