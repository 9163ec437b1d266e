package dev.runlens.analyze.paired;

import dev.runlens.analyze.statistics.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// The interval of a proportion, 95 %.
///
/// Source: Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
/// Statistical Association 22 (1927) 209-212.
public final class WilsonInterval {
    private static final double Z = new NormalDistribution().inverseCumulativeProbability(
            1 - (1 - Interval.CONFIDENCE) / 2);

    private WilsonInterval() {}

    /// The interval of a share.
    ///
    /// @param count of how many it is true; of shares, which scatter less than what is true or not, their sum
    /// @param of of how many it could be, at least one
    public static Interval of(double count, int of) {
        double share = count / of;
        double centre = (share + Z * Z / (2 * of)) / (1 + Z * Z / of);
        double half = Z / (1 + Z * Z / of) * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        // At either end the bound is the end itself, which rounding would miss by a hair.
        return new Interval(count == 0 ? 0 : centre - half, count == of ? 1 : centre + half);
    }
}
