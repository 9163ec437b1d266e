package dev.runlens.analyze.paired;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/// The exact test of McNemar: whether of the examples that only one of two subjects gets right, more are one subject's
/// than luck explains.
///
/// Source: McNemar, "Note on the sampling error of the difference between correlated proportions or percentages",
/// Psychometrika 12 (1947) 153-157; the exact form is the two-sided binomial test of b against c.
public final class McNemar {
    private McNemar() {}

    /// The two-sided probability of a split at least as uneven, if neither were better; 1 where no example differs.
    ///
    /// @param onlyFirst examples that only the first gets right
    /// @param onlySecond examples that only the second gets right
    public static double probability(int onlyFirst, int onlySecond) {
        int all = onlyFirst + onlySecond;
        if (all == 0) {
            return 1;
        }
        int fewer = Math.min(onlyFirst, onlySecond);
        return Math.min(1, 2 * new BinomialDistribution(all, 0.5).cumulativeProbability(fewer));
    }
}
