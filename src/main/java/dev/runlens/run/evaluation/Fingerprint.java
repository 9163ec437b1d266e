package dev.runlens.run.evaluation;

/// 64 bits in place of a text that is too long to keep: of a million texts two share one with a probability of about 3e-8.
public final class Fingerprint {
    private static final long START = 0xCBF29CE484222325L;

    private Fingerprint() {}

    /// Of one text.
    public static long of(String text) {
        return mixed(added(START, text));
    }

    /// Of two texts in their order.
    public static long of(String first, String second) {
        return mixed(added(added(START, first) * 0x100000001B3L, second));
    }

    /// FNV-1a over the characters.
    private static long added(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /// The final mixing of Steele, Lea and Flood (2014).
    private static long mixed(long sum) {
        long hash = (sum ^ (sum >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
