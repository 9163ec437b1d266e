package dev.runlens.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Finds bytes eight at a time.
public final class ByteSearch {
    /// Eight bytes of an array as one number, the first the lowest.
    public static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private ByteSearch() {}

    /// The index of the next `\n` or `\r` in a range; its end where there is none.
    public static int lineBreak(byte[] bytes, int from, int to) {
        return nextOf(bytes, from, to, (byte) '\n', (byte) '\r');
    }

    /// Whether a byte stands in a range.
    public static boolean contains(byte[] bytes, int from, int to, byte wanted) {
        return first(bytes, from, to, wanted) < to;
    }

    /// Whether some words stand among some bytes.
    ///
    /// @param words at least two bytes, of which the first is rare
    public static boolean holds(byte[] bytes, byte[] words) {
        int last = bytes.length - words.length;
        for (int at = first(bytes, 0, bytes.length, words[0]); at <= last;) {
            if (bytes[at + 1] == words[1] && Arrays.equals(bytes, at, at + words.length, words, 0, words.length)) {
                return true;
            }
            at = first(bytes, at + 1, bytes.length, words[0]);
        }
        return false;
    }

    /// Whether all bytes of a range are characters of ASCII.
    public static boolean isAscii(byte[] bytes, int from, int to) {
        long all = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            all |= (long) WORDS.get(bytes, i);
        }
        for (; i < to; i++) {
            all |= bytes[i];
        }
        return (all & HIGH) == 0;
    }

    /// The index of the first such byte in a range; its end where there is none.
    public static int first(byte[] bytes, int from, int to, byte wanted) {
        return nextOf(bytes, from, to, wanted, wanted);
    }

    /// How many such bytes stand in a range.
    public static int count(byte[] bytes, int from, int to, byte wanted) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    private static int nextOf(byte[] bytes, int from, int to, byte one, byte other) {
        long ones = (one & 0xFFL) * ONES;
        long others = (other & 0xFFL) * ONES;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, i);
            long hits = zeroBytes(word ^ ones) | zeroBytes(word ^ others);
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (i < to && bytes[i] != one && bytes[i] != other) {
            i++;
        }
        return i;
    }

    /// The high bit of each byte that is zero; bytes above the lowest such one may be marked wrongly.
    private static long zeroBytes(long word) {
        return (word - ONES) & ~word & HIGH;
    }
}
