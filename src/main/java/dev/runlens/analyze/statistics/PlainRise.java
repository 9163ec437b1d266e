package dev.runlens.analyze.statistics;

/// A rise that all can see: evaluations that rose one after the other from the lowest one on, to far above it.
///
/// It is asked of few evaluations, such as one an epoch, which the test for a turn does not judge, and of those that it leaves
/// open because it leaves any one of them out. Two things rule out chance:
///
/// - Evaluations on the same examples are exact for their weights, and what is left of scatter is the wandering of the
///   weights. In trainings that was 0.1 to 0.6 % of the loss, so that a tenth is many times that.
/// - Whatever draws of it scatter by, all orders of them are equally likely where the curve is flat, so that three in a row
///   from the lowest to the last come up in 4.2 % of runs at most ([#chance]).
public final class PlainRise {
    /// By what share of the lowest loss the last one lies above it, at least: of exact evaluations, and of others.
    private static final double FAR = 0.1;
    private static final double FAR_OF_DRAWS = 0.2;

    /// The same of the one before the last: a single one that is high may be a slip.
    private static final double BEFORE = 0.03;

    /// How many evaluations rose, at least: of exact ones, and of others.
    private static final int IN_A_ROW = 2;
    private static final int DRAWS_IN_A_ROW = 3;

    /// So many units of the last printed decimal are no rounding.
    private static final int UNITS = 5;

    /// So many evaluations tell what they scatter by.
    private static final int ENOUGH = 4;

    private static final double LEVEL = 0.95;

    private PlainRise() {}

    /// Whether the loss rose plainly to the end. Where the evaluations up to the lowest one are enough to tell what they scatter
    /// by, the rise is more than that too.
    ///
    /// @param observations at least one
    /// @param exact whether each is known to be exact for its weights
    public static boolean of(Observations observations, boolean exact) {
        int last = observations.size() - 1;
        int lowest = observations.lowest();
        double least = Math.abs(observations.loss(lowest));
        double rise = observations.loss(last) - observations.loss(lowest);
        return last - lowest >= (exact ? IN_A_ROW : DRAWS_IN_A_ROW)
                && Streak.rising(observations).length() == last - lowest
                && rise >= (exact ? FAR : FAR_OF_DRAWS) * least
                && rise >= UNITS * Rounding.unit(observations.losses())
                && observations.loss(last - 1) - observations.loss(lowest) >= BEFORE * least
                && (lowest + 1 < ENOUGH
                        || rise > Noise.settled(observations.first(lowest + 1)).ofDifference(LEVEL));
    }

    /// How often so many evaluations or more rise one after the other from the lowest to the last where all orders of them are
    /// equally likely: the lowest has to stand at one place, and those behind it in one order.
    ///
    /// @param evaluations how many there are
    /// @param rises how many rose at the end, at least one
    public static double chance(int evaluations, int rises) {
        double chance = 0;
        double orders = 1;
        for (int i = 1; i < evaluations; i++) {
            orders *= i;
            chance += i < rises ? 0 : 1 / (evaluations * orders);
        }
        return chance;
    }
}
