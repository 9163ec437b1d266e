package dev.runlens.analyze.paired;

import dev.runlens.analyze.statistics.Interval;
import java.util.Arrays;
import java.util.OptionalLong;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.StatUtils;

/// What a comparison of this size could have shown: the smallest mean difference that would be told apart in four of
/// five repetitions, and how many examples would show the one that was seen.
///
/// (1.960 + 0.842) · s ÷ √n, with s the standard deviation of the paired differences: the usual power calculation for a
/// paired comparison (Cohen, "Statistical power analysis", 1988, 2.3).
///
/// @param smallest the smallest mean difference; infinite below two examples
/// @param needed how many examples would show the difference that was seen; empty where none was seen, or one that
///   takes more than a billion
public record DetectableDifference(double smallest, OptionalLong needed) {
    private static final double POWER = 0.8;
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double FACTOR = NORMAL.inverseCumulativeProbability(1 - (1 - Interval.CONFIDENCE) / 2)
            + NORMAL.inverseCumulativeProbability(POWER);

    /// An exact test of right against wrong never tells fewer differing examples apart: 2 · ½⁶ is below 0.05, 2 · ½⁵ not.
    private static final double FEWEST_DIFFERING = 6;

    private static final double MOST = 1e9;

    /// Of some paired differences.
    ///
    /// @param rightOrWrong whether every score is 0 or 1
    public static DetectableDifference of(double[] differences, boolean rightOrWrong) {
        int n = differences.length;
        if (n < 2) {
            return new DetectableDifference(Double.POSITIVE_INFINITY, OptionalLong.empty());
        }
        double mean = Arrays.stream(differences).average().orElseThrow();
        double deviation = Math.sqrt(StatUtils.variance(differences));
        double floor = rightOrWrong ? FEWEST_DIFFERING / n : 0;
        double smallest = Math.max(FACTOR * deviation / Math.sqrt(n), floor);
        double needed = Math.pow(FACTOR * deviation / mean, 2);
        double least = rightOrWrong ? FEWEST_DIFFERING / Math.abs(mean) : 2;
        return new DetectableDifference(
                rightOrWrong ? Math.min(1, smallest) : smallest,
                mean == 0 || needed > MOST
                        ? OptionalLong.empty()
                        : OptionalLong.of((long) Math.ceil(Math.max(needed, least))));
    }
}
