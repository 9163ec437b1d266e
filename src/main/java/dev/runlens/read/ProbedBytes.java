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
    private @Nullable Boolean text;
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
        Boolean known = text;
        if (known == null) {
            known = true;
            for (byte one : bytes) {
                known &= one != 0;
            }
            text = known;
        }
        return known;
    }

    /// Whether some words stand in it.
    ///
    /// @param words not empty
    public boolean holds(byte[] words) {
        return mayHold(words) && found(words);
    }

    /// Whether some words stand in it, in letters of either case.
    ///
    /// @param words of ASCII in lower case, not empty
    public boolean holdsAnyCase(byte[] words) {
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
        long[] known = triples;
        if (known == null) {
            known = triplesOf(bytes);
            triples = known;
        }
        for (int i = LEAST; i <= words.length; i++) {
            int place = place(words[i - 3], words[i - 2], words[i - 1]);
            if ((known[place >>> 6] & 1L << place) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long[] triplesOf(byte[] bytes) {
        long[] triples = new long[1 << HASH_BITS - 6];
        for (int i = LEAST; i <= bytes.length; i++) {
            int place = place(bytes[i - 3], bytes[i - 2], bytes[i - 1]);
            triples[place >>> 6] |= 1L << place;
        }
        return triples;
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
