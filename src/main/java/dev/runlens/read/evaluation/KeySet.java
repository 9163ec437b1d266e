package dev.runlens.read.evaluation;

import java.util.Arrays;

/// Which keys have been seen, in 16 bytes a key: only a hash of 64 bits is kept of each. Of a million keys two share one
/// with a probability of about 3e-8; then an example would be taken for a second one of the same name.
final class KeySet {
    private static final long SALT = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 10];
    private int size;

    /// Takes a key.
    ///
    /// @return whether it had not been seen
    boolean add(String key) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        boolean fresh = put(hash(key));
        size += fresh ? 1 : 0;
        return fresh;
    }

    private boolean put(long hash) {
        int at = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[at] != 0 && slots[at] != hash) {
            at = (at + 1) & (slots.length - 1);
        }
        boolean fresh = slots[at] == 0;
        slots[at] = hash;
        return fresh;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /// FNV-1a over the characters with a final mixing (Steele, Lea and Flood 2014); never 0, which marks an empty slot.
    private static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? SALT : hash;
    }
}
