package dev.runlens.plot;

/// Where the lowest and the highest value of every [#BLOCK] neighbouring points of a curve are, and those of as many
/// neighbouring blocks, so that what spans thousands of points is found without looking at each.
///
/// Takes as much memory as a fifth of a curve's values and places, and one pass when the curve is made. Immutable; a part of a curve shares them.
final class Extremes {
    /// How many points one block has, and how many blocks one group.
    static final int BLOCK = 16;

    private static final int BITS = 4;

    private final Level blocks;
    private final Level groups;
    /// How many points there are before the first of this part.
    private final int offset;

    private Extremes(Level blocks, Level groups, int offset) {
        this.blocks = blocks;
        this.groups = groups;
        this.offset = offset;
    }

    /// Extremes of equally many neighbours each; NaN where a value is not finite.
    private static final class Level {
        private final double[] lowest;
        private final double[] highest;
        private final int[] lowestAt;
        private final int[] highestAt;

        Level(int count) {
            lowest = new double[count];
            highest = new double[count];
            lowestAt = new int[count];
            highestAt = new int[count];
        }
    }

    /// The lowest and the highest of the values that were gone along.
    static final class Found {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private int lowAt = -1;
        private int highAt = -1;

        /// The lowest value.
        double low() {
            return low;
        }

        /// The highest value.
        double high() {
            return high;
        }

        /// The index of the lowest value, the first of equals.
        int lowAt() {
            return lowAt;
        }

        /// The index of the highest value, the first of equals.
        int highAt() {
            return highAt;
        }

        /// Forgets them.
        Found clear() {
            low = Double.POSITIVE_INFINITY;
            high = Double.NEGATIVE_INFINITY;
            return this;
        }
    }

    /// The extremes of some values, of whole blocks only.
    ///
    /// @param size how many of the values count
    static Extremes of(double[] values, int size) {
        Level blocks = new Level(size >>> BITS);
        for (int block = 0; block < blocks.lowest.length; block++) {
            search(values, block, blocks);
        }
        Level groups = new Level(blocks.lowest.length >>> BITS);
        for (int group = 0; group < groups.lowest.length; group++) {
            gather(blocks, group, groups);
        }
        return new Extremes(blocks, groups, 0);
    }

    /// The same for a part that begins so many points later.
    Extremes from(int later) {
        return new Extremes(blocks, groups, offset + later);
    }

    private static void search(double[] values, int block, Level found) {
        int lowAt = block << BITS;
        int highAt = lowAt;
        double low = values[lowAt];
        double high = low;
        // Infinity times nothing is no number.
        double unfit = 0;
        for (int i = lowAt, end = lowAt + BLOCK; i < end; i++) {
            double value = values[i];
            unfit += 0 * value;
            if (value < low) {
                low = value;
                lowAt = i;
            }
            if (value > high) {
                high = value;
                highAt = i;
            }
        }
        found.lowestAt[block] = lowAt;
        found.highestAt[block] = highAt;
        found.lowest[block] = unfit == 0 ? low : Double.NaN;
        found.highest[block] = unfit == 0 ? high : Double.NaN;
    }

    private static void gather(Level blocks, int group, Level found) {
        int low = group << BITS;
        int high = low;
        double unfit = 0;
        for (int i = low, end = low + BLOCK; i < end; i++) {
            unfit += 0 * blocks.lowest[i];
            low = blocks.lowest[i] < blocks.lowest[low] ? i : low;
            high = blocks.highest[i] > blocks.highest[high] ? i : high;
        }
        found.lowestAt[group] = blocks.lowestAt[low];
        found.highestAt[group] = blocks.highestAt[high];
        found.lowest[group] = unfit == 0 ? blocks.lowest[low] : Double.NaN;
        found.highest[group] = unfit == 0 ? blocks.highest[high] : Double.NaN;
    }

    /// Goes along whole blocks for as long as all their values lie between two bounds, and adds what it sees.
    ///
    /// @param from where to begin
    /// @param to where to end at the latest
    /// @return the index after the last block; `from` where no such block begins there
    int along(int from, int to, double atLeast, double atMost, Found found) {
        int begin = from + offset;
        if ((begin & BLOCK - 1) != 0) {
            return from;
        }
        int block = begin >>> BITS;
        int last = Math.min(blocks.lowest.length, to + offset >>> BITS);
        while (block < last) {
            boolean group = (block & BLOCK - 1) == 0 && block + BLOCK <= last;
            if (group && add(groups, block >>> BITS, atLeast, atMost, found)) {
                block += BLOCK;
            } else if (add(blocks, block, atLeast, atMost, found)) {
                block++;
            } else {
                break;
            }
        }
        return (block << BITS) - offset;
    }

    /// The index where the block after that of a point begins.
    int nextBlock(int index) {
        return ((index + offset >>> BITS) + 1 << BITS) - offset;
    }

    private boolean add(Level level, int at, double atLeast, double atMost, Found found) {
        double low = level.lowest[at];
        double high = level.highest[at];
        if (!(low >= atLeast && high <= atMost)) {
            return false;
        }
        if (low < found.low) {
            found.low = low;
            found.lowAt = level.lowestAt[at] - offset;
        }
        if (high > found.high) {
            found.high = high;
            found.highAt = level.highestAt[at] - offset;
        }
        return true;
    }
}
