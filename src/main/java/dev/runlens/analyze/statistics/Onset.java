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

    /// The onset in some evaluations.
    ///
    /// The interval holds every turn that a test at 5 % does not reject: those of the splits k with
    /// SSE(k) − SSE(best) ≤ c·σ̂², where c is the critical value of T, so that the last evaluation is in exactly when
    /// the
    /// rise is not significant. On a flat curve the latest turn is the hardest to tell from the best one, and that is
    /// what
    /// T measures; other turns and other curves are easier, so the truth is covered more often than the test's 95 %.
    /// The
    /// lowest evaluation is always in.
    ///
    /// @param observations at least three, see [FlatNull]
    /// @param noise of the same observations
    /// @param chance for the same steps
    public static Onset of(Observations observations, Noise noise, FlatNull chance) {
        ValleyFit fit = ValleyFit.of(observations.losses());
        double statistic = ratio(fit.fallingError() - fit.error(), noise.variance());
        double margin = chance.critical(LEVEL) * noise.variance();
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

    /// Whether the rise is more than chance: p < 0.05.
    public boolean significant() {
        return pValue < LEVEL;
    }

    /// A rise of noise-free values is certain, no rise is none.
    private static double ratio(double improvement, double variance) {
        return improvement <= 0 ? 0 : improvement / variance;
    }
}
