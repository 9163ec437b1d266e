package dev.runlens.read.evaluation;

import dev.runlens.run.evaluation.Fingerprint;
import java.util.Arrays;

/// Which keys have been seen, in 16 bytes a key: only a [Fingerprint] is kept of each. Where two share
/// one, an example would be taken for a second one of the same name.
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

    /// Never 0, which marks an empty slot.
    private static long hash(String key) {
        long hash = Fingerprint.of(key);
        return hash == 0 ? SALT : hash;
    }
}
