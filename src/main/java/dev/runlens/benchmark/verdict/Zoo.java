package dev.runlens.benchmark.verdict;

/// Shapes that validation losses of fine-tuning have, without noise. All begin at 1; σ is a share of that.
enum Zoo {
    /// Falls like a power of the step.
    POWER("power law"),
    /// Falls exponentially to a floor.
    FLOOR("exponential to a floor"),
    /// Falls, and rises gently from the middle on.
    BROAD("broad valley"),
    /// Falls for three quarters of the run and rises then.
    LATE("late rise"),
    /// Falls for a tenth of the run and rises ever after.
    EARLY("early turn"),
    /// Does nothing.
    FLAT("flat"),
    /// Falls anew each time the learning rate is cut.
    STEPS("learning-rate steps"),
    /// Falls, rises, and falls below what it was.
    DOUBLE("double descent"),
    /// Falls, but for one bad stretch, half as high as the fall, that it comes back from.
    SPIKE("spike"),
    /// Rises at each of three restarts of the learning rate and falls further after.
    RESTARTS("restarts"),
    /// Falls in a straight line.
    STRAIGHT("straight");

    private final String words;

    Zoo(String words) {
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

    /// Whether it never lies above where it was before.
    boolean neverRises() {
        return this == POWER || this == FLOOR || this == FLAT || this == STEPS || this == STRAIGHT;
    }

    /// The loss at a part of the way, 0 to 1.
    double at(double way) {
        return switch (this) {
            case POWER -> StrictMath.pow(1 + 20 * way, -0.4);
            case FLOOR -> 0.5 + 0.5 * StrictMath.exp(-8 * way);
            case BROAD -> 0.6 + 0.4 * StrictMath.exp(-15 * way) + 0.4 * square(Math.max(0, way - 0.4));
            case LATE -> 0.5 + 0.5 * StrictMath.exp(-6 * way) + 1.6 * square(Math.max(0, way - 0.75));
            case EARLY -> 0.6 + 0.4 * StrictMath.exp(-40 * way) + 0.15 * Math.max(0, way - 0.1);
            case FLAT -> 1;
            case STEPS -> 0.55 + 0.25 * StrictMath.exp(-12 * way) + cut(way, 1 / 3.0) + cut(way, 2 / 3.0);
            case DOUBLE -> 0.5 + 0.5 * StrictMath.exp(-6 * way) + 0.25 * StrictMath.exp(-square((way - 0.45) / 0.12));
            case SPIKE -> 0.5 + 0.5 * StrictMath.exp(-5 * way) + 0.25 * StrictMath.exp(-square((way - 0.6) / 0.03));
            case RESTARTS -> 0.6 + 0.4 * StrictMath.exp(-4 * way) + 0.08 * restarted(4 * way);
            case STRAIGHT -> 1 - 0.3 * way;
        };
    }

    private static double cut(double way, double at) {
        return way < at ? 0.1 : 0.1 * StrictMath.exp(-20 * (way - at));
    }

    /// One right after a restart, nothing right before the next; the last way to the end of the run is whole.
    private static double restarted(double cycles) {
        return cycles <= 1 ? 0 : Math.ceil(cycles) - cycles;
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public String toString() {
        return words;
    }
}
