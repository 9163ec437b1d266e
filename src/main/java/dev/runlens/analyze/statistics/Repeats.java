package dev.runlens.analyze.statistics;

import java.util.List;

/// How much runs that differ in nothing but their seed scatter, pooled over groups of them.
///
/// @param sigma standard deviation of one run
/// @param freedom degrees of freedom: runs − groups
public record Repeats(double sigma, double freedom) {
    /// The scatter of groups of repeats.
    ///
    /// @param groups the loss of each run of a group, two or more in at least one group
    /// @throws IllegalArgumentException where no group has two
    public static Repeats of(List<double[]> groups) {
        double squares = 0;
        double freedom = 0;
        for (double[] group : groups) {
            double mean = mean(group);
            for (double loss : group) {
                squares += (loss - mean) * (loss - mean);
            }
            freedom += Math.max(0, group.length - 1);
        }
        if (freedom == 0) {
            throw new IllegalArgumentException("no repeats in " + groups.size() + " groups");
        }
        return new Repeats(Math.sqrt(squares / freedom), freedom);
    }

    /// How far the interval of the difference of two single runs reaches at least: t·σ·√2.
    ///
    /// @param confidence such as 0.95
    public double half(double confidence) {
        return half(confidence, 1, 1);
    }

    /// The difference of two settings, candidate − baseline, from repeats of both: means, with t·σ·√(1 ÷ n + 1 ÷ m).
    ///
    /// @param baseline the loss of each run of a side, two or more
    /// @param candidate likewise
    public static ShippedDifference ofSettings(double[] baseline, double[] candidate) {
        Repeats pooled = of(List.of(baseline, candidate));
        return new ShippedDifference(
                mean(candidate) - mean(baseline),
                pooled.half(0.95, baseline.length, candidate.length),
                pooled.half(0.90, baseline.length, candidate.length),
                ShippedDifference.Basis.REPEATS,
                pooled.freedom);
    }

    private double half(double confidence, int baseline, int candidate) {
        return Noise.quantile((1 + confidence) / 2, freedom) * sigma * Math.sqrt(1.0 / baseline + 1.0 / candidate);
    }

    /// The mean of some losses.
    public static double mean(double[] losses) {
        double sum = 0;
        for (double loss : losses) {
            sum += loss / losses.length;
        }
        return sum;
    }
}
