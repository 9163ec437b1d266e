package dev.runlens.analyze.paired;

import dev.runlens.analyze.statistics.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/// The bootstrap interval of a mean that is corrected for bias and skewness (BCa), 95 %.
///
/// Source: Efron, "Better bootstrap confidence intervals", Journal of the American Statistical Association 82 (1987)
/// 171-185. The bootstrap's spread is that of the sample, too small by √(n/(n − 1)), and its tails are those of a normal:
/// with few examples the interval is stretched about the mean as Student's is (Hesterberg, "What teachers should know
/// about the bootstrap", The American Statistician 69 (2015) 371-386). Of more than 20 000 values it is the normal's.
public final class BcaInterval {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final int DRAWS = 10_000;
    /// With more values the mean is normal to four digits, and drawing them again would take minutes.
    private static final int MOST_DRAWN = 20_000;

    private static final double TAIL = (1 - Interval.CONFIDENCE) / 2;

    private BcaInterval() {}

    /// The interval of the mean of some values: 10 000 draws, stretched for few values.
    ///
    /// @param values none NaN; a point where all are equal
    /// @param seed of the draws: the same values and seed give the same interval
    public static Interval ofMean(double[] values, long seed) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        if (Arrays.stream(values).distinct().count() < 2) {
            return Interval.around(mean, 0);
        }
        if (values.length > MOST_DRAWN) {
            return ofMany(values, mean);
        }
        Interval raw = of(values, draws(values, seed));
        int n = values.length;
        double stretch = Math.sqrt(n / (n - 1.0)) * new TDistribution(n - 1.0).inverseCumulativeProbability(1 - TAIL)
                / NORMAL.inverseCumulativeProbability(1 - TAIL);
        return new Interval(mean + stretch * (raw.low() - mean), mean + stretch * (raw.high() - mean));
    }

    private static Interval ofMany(double[] values, double mean) {
        double error = Math.sqrt(StatUtils.variance(values) / values.length);
        return Interval.around(mean, NORMAL.inverseCumulativeProbability(1 - TAIL) * error);
    }

    /// The interval from means of draws that were made already, not stretched.
    ///
    /// @param values the sample
    /// @param means of the draws, in any order
    static Interval of(double[] values, double[] means) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double below = 0;
        for (double one : means) {
            below += one < mean ? 1 : one == mean ? 0.5 : 0;
        }
        double bias = NORMAL.inverseCumulativeProbability(
                Math.clamp(below / means.length, 0.5 / means.length, 1 - 0.5 / means.length));
        double acceleration = acceleration(values, mean);
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, corrected(bias, acceleration, NORMAL.inverseCumulativeProbability(TAIL)));
        double high = quantile(sorted, corrected(bias, acceleration, -NORMAL.inverseCumulativeProbability(TAIL)));
        return new Interval(low, high);
    }

    /// A sixth of the skewness of the means that leave one value out, which move as the values do.
    private static double acceleration(double[] values, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double influence = value - mean;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double corrected(double bias, double acceleration, double z) {
        double shifted = bias + z;
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }

    /// With linear interpolation between neighbours, as R's type 7 and NumPy have it.
    private static double quantile(double[] sorted, double probability) {
        double at = probability * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double[] draws(double[] values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[draw] = sum / values.length;
        }
        return means;
    }
}
