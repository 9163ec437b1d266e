package dev.runlens.analyze.statistics;

/// Whether the true validation loss rises after a lowest point: the test for overfitting.
///
/// @param statistic the smallest T over leaving out no evaluation or any one of them, T = (SSE of the falling fit − SSE
///     of the valley fit) ÷ σ̂²
/// @param pValue the chance of such a statistic where the true curve is flat
/// @param judged how many values were judged: the evaluations, or means of neighbours
public record RiseTest(double statistic, double pValue, int judged) {
    /// Fewer evaluations than this are not tested.
    public static final int LEAST = 6;

    /// Below this chance a rise is called one.
    public static final double LEVEL = 0.05;

    /// How many values are judged at most where evaluations are as they are up to [#DENSE].
    static final int MOST = 24;

    /// How many independent evaluations are judged one by one.
    static final int DENSE = 48;

    /// The 95 % quantile of the normal distribution.
    private static final double NORMAL = 1.6449;

    /// The test of some evaluations.
    ///
    /// Means of equally many neighbours are judged, at most 24, where the weights wander: that takes most of what
    /// neighbours have in common out of the noise. Independent evaluations are judged one by one up to 48. σ̂ comes from
    /// second differences ([SecondDifferences#settledVariance]).
    ///
    /// @param observations at least [#LEAST]
    /// @param nulls what chance does
    public static RiseTest of(Observations observations, Scatter scatter, RiseNulls nulls) {
        if (observations.size() < LEAST) {
            throw new IllegalArgumentException(observations.size() + " evaluations");
        }
        Observations judged = judged(observations, scatter);
        double rounding = Rounding.sigma(observations.losses());
        double variance = rounding * rounding * judged.size() / observations.size();
        double statistic = new RiseStatistic(judged.steps()).of(judged.losses(), variance);
        return new RiseTest(
                statistic, nulls.at(judged.steps(), scatter).pValue(statistic), judged.size());
    }

    /// The values that are judged.
    static Observations judged(Observations observations, Scatter scatter) {
        boolean single = scatter == Scatter.INDEPENDENT && observations.size() <= DENSE;
        return single ? observations : observations.grouped(MOST);
    }

    /// Whether the rise is more than chance: p < 0.05 by more than the Monte Carlo error of p, one-sided at 95 %, so
    /// that an unlucky calibration does not raise the share of false alarms above 5 %. With 1999 draws that is p <
    /// 0.0427.
    public boolean significant() {
        return pValue + NORMAL * Math.sqrt(pValue * (1 - pValue) / (RiseNull.DRAWS + 1)) < LEVEL;
    }
}
