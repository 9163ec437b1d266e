package dev.runlens.benchmark.verdict;

/// What a validation loss would be without noise, in units of the σ of one evaluation.
enum TrueCurve {
    /// Falls by six to its end.
    FALLING("falling"),
    /// Falls by eight early on and stays there.
    FLAT_TAIL("flat tail"),
    /// Falls by eight and rises by three from two fifths on.
    RISING_TAIL("rising tail"),
    /// Does nothing.
    FLAT("flat");

    private final String words;

    TrueCurve(String words) {
        this.words = words;
    }

    /// The losses of some evaluations.
    double[] losses(int size) {
        double[] losses = new double[size];
        for (int i = 0; i < size; i++) {
            losses[i] = at(i / (size - 1.0));
        }
        return losses;
    }

    /// The loss at a part of the way, 0 to 1, and past it.
    double at(double way) {
        return switch (this) {
            case FALLING -> 6 * (1 - way);
            case FLAT_TAIL -> 8 * StrictMath.exp(-10 * way);
            case RISING_TAIL -> 8 * StrictMath.exp(-10 * way) + Math.max(0, way - 0.4) * 5;
            case FLAT -> 0;
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
