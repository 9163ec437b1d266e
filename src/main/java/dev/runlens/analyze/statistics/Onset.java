package dev.runlens.analyze.statistics;

/// Where the validation loss turns from falling to rising, and whether it does at all.
///
/// @param index of the evaluation that is the lowest point of the valley fit
/// @param low index of the earliest evaluation that may be the turn
/// @param high index of the latest one
/// @param statistic T = (SSE of the falling fit − SSE of the valley fit) ÷ σ̂²
/// @param pValue the chance of such a T when the true curve is flat
public record Onset(int index, int low, int high, double statistic, double pValue) {
    /// Below this chance a rise is called one.
    public static final double LEVEL = 0.05;

    /// The 95 % quantile of the normal distribution.
    private static final double NORMAL = 1.6449;

    /// The level that gives the margin of the interval, see [#of].
    static final double INTERVAL_LEVEL = 0.2;

    /// The onset in some evaluations.
    ///
    /// The interval holds the turns of all splits k with SSE(k) − SSE(best) ≤ c·σ̂². c is the T that is exceeded in
    /// 20 % of the draws of a flat curve with the same steps: simulated curves of every depth and shape, from half a
    /// σ on, had their true turn in it in 95 % of the cases or more (`docs/verdict.md`). The last evaluation is never
    /// in where the rise is significant, unless it is the lowest one: that is always in.
    ///
    /// Of more than 1000 evaluations means of neighbours are judged; then the interval holds all of each group.
    ///
    /// @param observations at least three, see [FlatNull]
    /// @param noise of the same observations
    /// @param chance for the same steps
    public static Onset of(Observations observations, Noise noise, FlatNull chance) {
        if (observations.groupSize() > 1) {
            Observations groups = observations.grouped();
            return of(groups, Noise.of(groups), chance).amongAll(observations);
        }
        ValleyFit fit = ValleyFit.of(observations.losses());
        double statistic = ratio(fit.fallingError() - fit.error(), noise.variance());
        double margin = chance.critical(INTERVAL_LEVEL) * noise.variance();
        int bottom = fit.bottom();
        int low = Math.min(bottom, observations.lowest());
        int high = Math.max(bottom, observations.lowest());
        for (int split = 0; split < fit.size(); split++) {
            if (fit.error(split) - fit.error() <= margin) {
                low = Math.min(low, fit.turn(split));
                high = Math.max(high, fit.turn(split));
            }
        }
        if (fit.risingError() - fit.error() <= margin) {
            low = 0;
        }
        return new Onset(bottom, low, high, statistic, chance.pValue(statistic));
    }

    /// Whether the rise is more than chance: p < 0.05 by more than the Monte Carlo error of p, one-sided at 95 %, so
    /// that an unlucky calibration does not raise the share of false alarms above 5 %. With 1999 draws that is p <
    /// 0.0427.
    public boolean significant() {
        return pValue + NORMAL * Math.sqrt(pValue * (1 - pValue) / (FlatNull.DRAWS + 1)) < LEVEL;
    }

    /// The same of all evaluations, of which this is judged by groups. The lowest single one is in, the lowest point of
    /// the fit to all as well.
    private Onset amongAll(Observations all) {
        int bottom = ValleyFit.of(all.losses()).bottom();
        int first = Math.min(all.groupStart(low), Math.min(bottom, all.lowest()));
        int last = Math.max(all.groupStart(high + 1) - 1, Math.max(bottom, all.lowest()));
        return new Onset(bottom, first, last, statistic, pValue);
    }

    /// A rise of noise-free values is certain, no rise is none.
    private static double ratio(double improvement, double variance) {
        return improvement <= 0 ? 0 : improvement / variance;
    }
}
