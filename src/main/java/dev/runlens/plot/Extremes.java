package dev.runlens.plot;

/// Where the lowest and the highest value of every [#BLOCK] neighbouring points of a curve are, so that what spans a thousand points is found without looking at each.
///
/// Takes a tenth of the memory of a curve, and one pass when the curve is made.
final class Extremes {
    /// How many points one block has.
    static final int BLOCK = 32;

    private final double[] lowest;
    private final double[] highest;
    private final int[] lowestAt;
    private final int[] highestAt;

    private Extremes(int blocks) {
        lowest = new double[blocks];
        highest = new double[blocks];
        lowestAt = new int[blocks];
        highestAt = new int[blocks];
    }

    /// The extremes of some values, of whole blocks only.
    static Extremes of(double[] values) {
        Extremes extremes = new Extremes(values.length / BLOCK);
        for (int block = 0; block < extremes.lowest.length; block++) {
            extremes.search(values, block);
        }
        return extremes;
    }

    private void search(double[] values, int block) {
        int low = block * BLOCK;
        int high = low;
        // Infinity times nothing is no number.
        double unfit = 0;
        for (int i = low; i < (block + 1) * BLOCK; i++) {
            double value = values[i];
            unfit += 0 * value;
            low = value < values[low] ? i : low;
            high = value > values[high] ? i : high;
        }
        lowestAt[block] = low;
        highestAt[block] = high;
        lowest[block] = unfit == 0 ? values[low] : Double.NaN;
        highest[block] = unfit == 0 ? values[high] : Double.NaN;
    }

    /// The lowest value of the block that begins at an index; NaN where no block begins or one ends behind another
    /// index, and where a value is not finite.
    double lowest(int from, int to) {
        return from % BLOCK == 0 && to - from >= BLOCK ? lowest[from / BLOCK] : Double.NaN;
    }

    /// The highest value of the block that begins at an index, which is one.
    double highest(int from) {
        return highest[from / BLOCK];
    }

    /// The index of the lowest value of the block that begins at an index, the first of equals.
    int lowestAt(int from) {
        return lowestAt[from / BLOCK];
    }

    /// The index of the highest value of the block that begins at an index, the first of equals.
    int highestAt(int from) {
        return highestAt[from / BLOCK];
    }
}
