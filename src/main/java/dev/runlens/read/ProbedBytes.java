package dev.runlens.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One end of a file that dozens of formats look for their words in. What they would all find out again is found out once:
/// whether it is text, and which three bytes stand beside each other in it, which rules out most words without a search.
public final class ProbedBytes {
    private static final int LEAST = 3;
    private static final int HASH_BITS = 16;
    private static final int SCATTER = 0x9E3779B1;

    private final byte[] bytes;
    private boolean text;
    private long @Nullable [] triples;

    /// @param bytes not copied, not to be changed
    ProbedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The bytes, not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// Whether no byte is NUL.
    public boolean isText() {
        if (triples == null) {
            look();
        }
        return text;
    }

    /// Whether some words stand in it.
    ///
    /// @param words not empty
    public boolean holds(byte[] words) {
        return mayHold(words) && found(words);
    }

    /// Whether some words stand in it, in letters of either case.
    ///
    /// @param words letters of ASCII in lower case, at least three
    public boolean holdsAnyCase(byte[] words) {
        return mayHoldAnyCase(words) && foundAnyCase(words);
    }

    private boolean mayHoldAnyCase(byte[] words) {
        byte[] start = new byte[LEAST];
        for (int cases = 0; cases < 1 << LEAST; cases++) {
            for (int i = 0; i < LEAST; i++) {
                start[i] = (byte) ((cases >> i & 1) == 0 ? words[i] : words[i] - ('a' - 'A'));
            }
            if (mayHold(start)) {
                return true;
            }
        }
        return false;
    }

    private boolean foundAnyCase(byte[] words) {
        for (int i = 0; i + words.length <= bytes.length; i++) {
            int same = 0;
            while (same < words.length && lower(bytes[i + same]) == words[same]) {
                same++;
            }
            if (same == words.length) {
                return true;
            }
        }
        return false;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private boolean mayHold(byte[] words) {
        long[] known = triples == null ? look() : triples;
        for (int i = LEAST; i <= words.length; i++) {
            int place = place(words[i - 3], words[i - 2], words[i - 1]);
            if ((known[place >>> 6] & 1L << place) == 0) {
                return false;
            }
        }
        return true;
    }

    private long[] look() {
        long[] known = new long[1 << HASH_BITS - 6];
        boolean noNul = true;
        for (int i = 0; i < bytes.length; i++) {
            noNul &= bytes[i] != 0;
            if (i >= 2) {
                int place = place(bytes[i - 2], bytes[i - 1], bytes[i]);
                known[place >>> 6] |= 1L << place;
            }
        }
        text = noNul;
        triples = known;
        return known;
    }

    private static int place(byte one, byte two, byte three) {
        return ((one & 0xFF) << 16 | (two & 0xFF) << 8 | three & 0xFF) * SCATTER >>> Integer.SIZE - HASH_BITS;
    }

    private boolean found(byte[] words) {
        for (int i = 0; i + words.length <= bytes.length; i++) {
            if (bytes[i] == words[0] && Arrays.equals(bytes, i, i + words.length, words, 0, words.length)) {
                return true;
            }
        }
        return false;
    }
}
