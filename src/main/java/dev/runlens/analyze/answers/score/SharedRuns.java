package dev.runlens.analyze.answers.score;

import java.util.Arrays;

/// How many runs of characters two texts share, run by run: one that stands twice in both counts twice.
///
/// A run is known by the run that it lengthens and its last character, so that no run is ever spelled out, and two are the
/// same exactly where their characters are.
final class SharedRuns {
    private static final int CHARACTER_BITS = 21;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    private static final int NONE = -1;

    private final long[] keys;
    private final int[] left;
    private final int shift;

    private SharedRuns(int runs) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * runs + 1);
        this.keys = new long[1 << bits];
        this.left = new int[1 << bits];
        this.shift = Long.SIZE - bits;
    }

    /// Shared runs of 1, 2, … characters.
    ///
    /// @param said the code points of one text
    /// @param wanted those of the other
    /// @param orders how many characters the longest runs have, at most what both texts have
    static int[] of(int[] said, int[] wanted, int orders) {
        SharedRuns runs = new SharedRuns(wanted.length);
        int[] saidRuns = new int[said.length];
        int[] wantedRuns = new int[wanted.length];
        int[] shared = new int[orders];
        for (int order = 1; order <= orders; order++) {
            shared[order - 1] = runs.lengthen(said, saidRuns, wanted, wantedRuns, order);
        }
        return shared;
    }

    private int lengthen(int[] said, int[] saidRuns, int[] wanted, int[] wantedRuns, int order) {
        Arrays.fill(keys, 0);
        Arrays.fill(left, 0);
        for (int i = 0; i + order <= wanted.length; i++) {
            long key = key(wantedRuns[i], wanted[i + order - 1]);
            int place = place(key);
            keys[place] = key;
            left[place]++;
            wantedRuns[i] = place;
        }
        int shared = 0;
        for (int i = 0; i + order <= said.length; i++) {
            if (saidRuns[i] != NONE) {
                long key = key(saidRuns[i], said[i + order - 1]);
                int place = place(key);
                saidRuns[i] = keys[place] == key ? place : NONE;
                shared += keys[place] == key && left[place]-- > 0 ? 1 : 0;
            }
        }
        return shared;
    }

    /// Never 0, which stands for an empty place.
    private static long key(int run, int character) {
        return ((long) run << CHARACTER_BITS | character) + 1;
    }

    private int place(long key) {
        int place = (int) (key * SCATTER >>> shift);
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}
