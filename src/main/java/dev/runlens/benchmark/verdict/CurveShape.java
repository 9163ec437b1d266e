package dev.runlens.benchmark.verdict;

/// The validation losses that runs go through without noise: the zoo. Most begin at 3 and end near 2; the way goes from
/// 0 to 1.
enum CurveShape {
    POWER_LAW("power law"),
    EXPONENTIAL("exponential to a floor"),
    BROAD_VALLEY("broad valley"),
    LATE_RISE("late rise"),
    EARLY_TURN("early turn"),
    FLAT("flat"),
    RATE_STEPS("learning-rate steps"),
    DOUBLE_DESCENT("double descent"),
    SPIKE("spike"),
    RESTARTS("restarts"),
    STRAIGHT("straight");

    /// About what the losses are: noise is told as a share of it.
    static final double LEVEL = 2;

    private final String words;

    CurveShape(String words) {
        this.words = words;
    }

    double at(double way) {
        return LEVEL + switch (this) {
            case POWER_LAW -> 1 / Math.sqrt(1 + 50 * way);
            case EXPONENTIAL -> exp(-6 * way);
            case BROAD_VALLEY -> exp(-8 * way) + 0.3 * way * way;
            case LATE_RISE -> exp(-6 * way) + Math.max(0, way - 0.75);
            case EARLY_TURN -> exp(-30 * way) + 0.4 * way;
            case FLAT -> 0;
            case RATE_STEPS -> 0.6 * exp(-15 * way) + 0.4 - 0.2 * stepped(way - 0.35) - 0.1 * stepped(way - 0.7);
            case DOUBLE_DESCENT -> exp(-10 * way) + 0.25 * bump((way - 0.45) / 0.15) - 0.2 * way;
            case SPIKE -> exp(-6 * way) + 0.5 * bump((way - 0.6) / 0.015);
            case RESTARTS -> exp(-5 * way) + 0.08 * restarted(way);
            case STRAIGHT -> 1 - way;
        };
    }

    /// What a lowered learning rate brings after it was lowered: nearly all within a tenth of the run.
    private static double stepped(double since) {
        return since < 0 ? 0 : 1 - exp(-40 * since);
    }

    private static double bump(double distance) {
        return exp(-distance * distance);
    }

    /// The learning rate goes up with each third of the run and down again; the loss follows.
    private static double restarted(double way) {
        double since = 3 * way - Math.floor(Math.min(3 * way, 2.999));
        return way < 1.0 / 3 ? 0 : 0.5 * (1 + StrictMath.cos(Math.PI * since));
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }

    @Override
    public String toString() {
        return words;
    }
}
