package dev.runlens.benchmark.verdict;

/// Where the scatter of simulated evaluations comes from.
enum NoiseOf {
    /// Every evaluation is on another random part of the validation set: independent, no file's own.
    DRAW("draw", 1),
    /// The weights wander, and what is measured is theirs: neighbours one evaluation apart are correlated by 1 ÷ e.
    WANDER("wander", 0),
    /// Half of the variance each.
    BOTH("half and half", 0.5);

    private final String words;
    private final double drawn;

    NoiseOf(String words, double drawn) {
        this.words = words;
        this.drawn = drawn;
    }

    /// The share of the variance that is luck of the draw.
    double drawn() {
        return drawn;
    }

    @Override
    public String toString() {
        return words;
    }
}
