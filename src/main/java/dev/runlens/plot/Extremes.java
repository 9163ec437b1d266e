package dev.runlens.plot;

/// Where the lowest and the highest value of every [#BLOCK] neighbouring points of a curve are, so that what spans a
/// thousand points is found without looking at each.
///
/// Takes an eighth of a byte of memory for each byte of a curve, and one pass when the curve is made.
final class Extremes {
    /// How many points one block has, the last one of a curve fewer.
    static final int BLOCK = 64;

    private static final Extremes NONE = new Extremes(new double[0]);

    private final int[] lowest;
    private final int[] highest;

    private Extremes(double[] values) {
        int blocks = values.length / BLOCK;
        lowest = new int[blocks];
        highest = new int[blocks];
        for (int block = 0; block < blocks; block++) {
            search(values, block);
        }
    }

    /// The extremes of some values; of whole blocks only.
    static Extremes of(double[] values) {
        return values.length < BLOCK ? NONE : new Extremes(values);
    }

    private void search(double[] values, int block) {
        int low = block * BLOCK;
        int high = low;
        boolean finite = true;
        for (int i = low; i < (block + 1) * BLOCK; i++) {
            finite &= Double.isFinite(values[i]);
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
        }
        lowest[block] = finite ? low : -1;
        highest[block] = finite ? high : -1;
    }

    /// Whether a whole block begins at an index and ends before another one, all its values finite.
    boolean isBlock(int from, int to) {
        return from % BLOCK == 0 && to - from >= BLOCK && lowest[from / BLOCK] >= 0;
    }

    /// The index of the lowest value of the block that begins at an index, the first of equals.
    int lowest(int from) {
        return lowest[from / BLOCK];
    }

    /// The index of the highest value of the block that begins at an index, the first of equals.
    int highest(int from) {
        return highest[from / BLOCK];
    }
}
