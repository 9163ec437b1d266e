package dev.runlens.analyze.statistics;

/// Whether a run learnt anything at all: whether its losses are shown to have stayed where they began.
///
/// Not shown to have moved is not enough: it has to be shown that they moved by less than [#LIMIT].
public final class Unmoved {
    /// What counts as nothing, as a share of the first loss.
    public static final double LIMIT = 0.005;

    /// A fall this large at every evaluation is learning, however slow.
    public static final double SLOW = 0.0005;

    /// From how many evaluations on it is told.
    private static final int LEAST = 3;

    private static final double LEVEL = 0.95;

    private Unmoved() {}

    /// Whether a run did not learn: neither its validation nor its train loss moved, and it is not that every evaluation
    /// fell a little.
    ///
    /// @param observations validation losses
    /// @param train train losses in order, all finite
    /// @param bases what runs share that were evaluated at the same steps
    static boolean both(Observations observations, Scatter scatter, double[] train, PosteriorBases bases) {
        return observations.size() >= LEAST
                && !fellAllAlong(observations)
                && train(train)
                && validation(observations, scatter, Posterior.of(observations, bases));
    }

    /// Whether validation stayed where it began.
    ///
    /// Where each evaluation is exact for its weights, their range decides. Else the true curve does: the largest of
    /// |m − m₁| + t·sd over the evaluations, m being the mean of the [Posterior] and sd the deviation of the
    /// difference.
    ///
    /// @param observations at least two
    /// @param posterior of the same observations
    static boolean validation(Observations observations, Scatter scatter, Posterior posterior) {
        double limit = LIMIT * Math.abs(observations.loss(0));
        return scatter == Scatter.WANDERING
                ? range(observations) < limit
                : farthest(posterior.at(observations.steps()), Noise.quantile(LEVEL, posterior.freedom())) < limit;
    }

    /// Whether the train loss ended where its first report was: the mean of its last third lies within [#LIMIT] of it.
    /// A run that was first evaluated after an epoch may have learnt before.
    ///
    /// @param train train losses in order; without any nothing is known, and so nothing shown
    static boolean train(double[] train) {
        if (train.length < 2) {
            return false;
        }
        int count = Math.ceilDiv(train.length, 3);
        double mean = 0;
        for (int i = train.length - count; i < train.length; i++) {
            mean += train[i] / count;
        }
        return Math.abs(mean - train[0]) < LIMIT * Math.abs(train[0]);
    }

    /// Whether every evaluation fell, and the run by [#SLOW] or more in all: it learns, if slowly.
    ///
    /// @param observations at least two
    static boolean fellAllAlong(Observations observations) {
        Streak fall = Streak.falling(observations);
        return fall.length() == observations.size() - 1 && fall.from() - fall.to() >= SLOW * Math.abs(fall.from());
    }

    private static double range(Observations observations) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double loss : observations.losses()) {
            low = Math.min(low, loss);
            high = Math.max(high, loss);
        }
        return high - low;
    }

    private static double farthest(JointEstimate curve, double quantile) {
        double farthest = 0;
        double[] weights = new double[curve.size()];
        weights[0] = -1;
        for (int i = 1; i < curve.size(); i++) {
            weights[i] = 1;
            double moved = Math.abs(curve.mean(i) - curve.mean(0));
            farthest = Math.max(farthest, moved + quantile * curve.deviationOf(weights));
            weights[i] = 0;
        }
        return farthest;
    }
}
