package dev.runlens.benchmark.verdict;

/// A validation loss that turns, without noise, in units of the σ of one evaluation. Its depth is how far the last
/// evaluation lies above the lowest.
enum Valley {
    /// Falls and rises in straight lines, as far down as up.
    MIDDLE("turns in the middle", 0.5, 0.5),
    /// Turns after a fifth.
    EARLY("turns after 1/5", 0.2, 0.2),
    /// Has nothing lower from three to six tenths.
    FLAT_BOTTOM("flat bottom 3/10 to 6/10", 0.3, 0.6),
    /// Turns after three quarters.
    LATE("turns after 3/4", 0.75, 0.75);

    private final String words;
    private final double from;
    private final double to;

    Valley(String words, double from, double to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    /// The losses of some evaluations, 0 at the bottom.
    double[] losses(int size, double depth) {
        double[] losses = new double[size];
        for (int i = 0; i < size; i++) {
            double way = i / (size - 1.0);
            losses[i] = depth * Math.max(0, Math.max((from - way) / from, (way - to) / (1 - to)));
        }
        return losses;
    }

    @Override
    public String toString() {
        return words;
    }
}
