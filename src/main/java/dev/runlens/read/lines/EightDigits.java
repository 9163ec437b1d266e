package dev.runlens.read.lines;

import dev.runlens.read.ByteSearch;

/// Up to eight digits at once, in a word whose lowest byte is the first of them. In such a word a digit is its value.
public final class EightDigits {
    private static final long ZEROS = 0x3030303030303030L;
    private static final long HIGH = 0x8080808080808080L;
    // Added to a digit, this does not reach the high bit.
    private static final long TO_HIGH = 0x7676767676767676L;

    private EightDigits() {}

    /// The eight bytes at an index.
    public static long at(byte[] bytes, int index) {
        return (long) ByteSearch.WORDS.get(bytes, index) ^ ZEROS;
    }

    /// The high bit of each byte that is no digit; where the lowest such one is of ASCII, that holds up to the next such one,
    /// else bytes above it may be marked wrongly.
    public static long others(long eight) {
        return (eight + TO_HIGH | eight) & HIGH;
    }

    /// How many digits stand below the first byte that is none.
    ///
    /// @param others the high bits of those
    public static int count(long others) {
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /// The digits moved up, so that nothing stands above them and zeros below.
    ///
    /// @param count how many; at least one
    public static long last(long eight, int count) {
        return eight << Long.SIZE - Byte.SIZE * count;
    }

    /// The number of eight digits. Source: Lemire, "Quickly parsing eight digits" (2018).
    public static long number(long eight) {
        long digits = eight * 10 + (eight >>> 8);
        return ((digits & 0x000000FF000000FFL) * 0x000F424000000064L
                + (digits >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L) >>> 32;
    }
}
