package dev.runlens.analyze.statistics;

/// The last evaluations of a run, each on the same side of the one before it.
///
/// @param length how many rose, or fell, one after the other; 0 where the last one did not
/// @param from the loss before them
/// @param to the last loss
public record Streak(int length, double from, double to) {
    /// The evaluations at the end that each rose above the one before.
    ///
    /// @param observations at least one
    public static Streak rising(Observations observations) {
        return of(observations, 1);
    }

    /// The evaluations at the end that each fell below the one before.
    ///
    /// @param observations at least one
    public static Streak falling(Observations observations) {
        return of(observations, -1);
    }

    private static Streak of(Observations observations, int sign) {
        int last = observations.size() - 1;
        int at = last;
        while (at > 0 && sign * (observations.loss(at) - observations.loss(at - 1)) > 0) {
            at--;
        }
        return new Streak(last - at, observations.loss(at), observations.loss(last));
    }

    /// Whether the evaluations of a run fell one after the other for long enough at its end that chance hardly does so,
    /// a third of all and at least four, or three where each is exact for its weights; and by [Unmoved#SLOW] or more.
    ///
    /// @param observations at least one
    public static boolean fallsSteadily(Observations observations, Scatter scatter) {
        Streak fall = falling(observations);
        int least = scatter == Scatter.WANDERING ? 3 : 4;
        return fall.length >= Math.max(least, Math.ceilDiv(observations.size(), 3))
                && fall.from - fall.to >= Unmoved.SLOW * Math.abs(fall.from);
    }
}
