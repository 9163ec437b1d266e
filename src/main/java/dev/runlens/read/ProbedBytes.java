package dev.runlens.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One end of a file that dozens of formats look for their words in. What they would all find out again is found out once:
/// whether it is text, and which three bytes stand beside each other in it, which rules out most words without a search.
public final class ProbedBytes {
    private static final int LEAST = 3;
    private static final int HASH_BITS = 16;
    private static final int SCATTER = 0x9E3779B1;

    /// By what no binary format has in its first bytes.
    private static final int BEGINNING = 128;
    /// Of so many bytes of a text one may be damaged.
    private static final int SOUND = 64;
    /// The control characters that are printed: BEL, BS, TAB, LF, FF, CR and ESC, by their bits.
    private static final int PRINTED = 1 << 7 | 1 << 8 | 1 << 9 | 1 << 10 | 1 << 12 | 1 << 13 | 1 << 27;

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

    /// Whether it is text. A few NUL bytes, and blocks of them, are what a crash leaves of one; those before its first
    /// character are what a writer leaves that goes on where it was in a file that was emptied.
    public boolean isText() {
        Boolean known = text;
        if (known == null) {
            boolean noNul = !ByteSearch.contains(bytes, 0, bytes.length, (byte) 0);
            known = noNul || beginsAsText() && isLittleDamaged();
            text = known;
        }
        return known;
    }

    /// Whether there are NUL bytes, and nothing else.
    public boolean isBlank() {
        return bytes.length > 0 && firstWritten() == bytes.length;
    }

    /// Whether what stands behind NUL bytes begins as a line of text, as no binary format does.
    public boolean beginsAsText() {
        int first = firstWritten();
        for (int i = first; i < Math.min(bytes.length, first + BEGINNING) && bytes[i] != '\n'; i++) {
            if (isDamage(bytes[i])) {
                return false;
            }
        }
        // No character begins as those of the formats do that are not to be taken for text: PNG, pickles, NumPy's arrays.
        return first < bytes.length && (bytes[first] & 0xC0) != 0x80;
    }

    private int firstWritten() {
        int first = 0;
        while (first < bytes.length && bytes[first] == 0) {
            first++;
        }
        return first;
    }

    private static boolean isDamage(byte character) {
        return character >= 0 && character < ' ' && (PRINTED >>> character & 1) == 0;
    }

    /// A block of NUL bytes counts as one: whatever its length, it is one loss.
    private boolean isLittleDamaged() {
        int damages = 0;
        int written = 0;
        for (int i = firstWritten(); i < bytes.length; i++) {
            damages += isDamage(bytes[i]) && (bytes[i] != 0 || bytes[i - 1] != 0) ? 1 : 0;
            written += bytes[i] != 0 ? 1 : 0;
        }
        return (long) damages * SOUND <= written;
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
        for (int i = LEAST - 1; i < bytes.length; i++) {
            int place = place(bytes[i - 2], bytes[i - 1], bytes[i]);
            known[place >>> 6] |= 1L << place;
        }
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
