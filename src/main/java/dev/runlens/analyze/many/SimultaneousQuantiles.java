package dev.runlens.analyze.many;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// How large differences among many equal runs get by chance, 95 %. Every number is worked out once. For one thread.
public final class SimultaneousQuantiles {
    private static final double CONFIDENCE = 0.95;
    private static final double ACCURACY = 1e-10;
    private static final double MOST = 20;

    /// The trapezoidal rule is as exact as a double where a function and all its derivatives vanish at both ends.
    private static final double REACH = 8.5;

    private static final double STEP = 0.1;

    /// As good as known.
    private static final int MOST_FREEDOM = 200;

    /// Beyond twice so many runs the number is rounded up, by at most one of so many.
    private static final int EXACT = 16;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private record Studentized(int runs, int freedom) {}

    private final Map<Integer, Double> range = new HashMap<>();
    private final Map<Integer, StudentizedRange> studentized = new HashMap<>();
    private final Map<Studentized, Double> wider = new HashMap<>();

    /// Where functions are asked, and the weight of each place.
    private final double[] places = places();

    private final double[] weights = Arrays.stream(places).map(z -> STEP * NORMAL.density(z)).toArray();

    private static double[] places() {
        return DoubleStream.iterate(-REACH, z -> z <= REACH, z -> z + STEP).toArray();
    }

    /// For comparisons of any two: the quantile of the range of K normals ÷ √2. For two that is 1.96.
    ///
    /// P(range ≤ w) = K ∫ φ(z) [Φ(z + w) − Φ(z)]^(K−1) dz.
    ///
    /// Source: Tukey, "The problem of multiple comparisons" (1953); Hochberg and Tamhane, "Multiple comparison
    /// procedures" (1987), A.3.
    ///
    /// @param runs K, at least two
    public double amongAll(int runs) {
        return range.computeIfAbsent(runs, k -> quantile(w -> k * mean(
                z -> power(NORMAL.cumulativeProbability(z + w) - NORMAL.cumulativeProbability(z), k - 1)))
                / Math.sqrt(2));
    }

    /// How many times as wide as the 95 % interval of two runs alone that of two among many is: q ÷ (√2·t), q the quantile
    /// of the studentized range of K, t that of Student. For two it is 1. Above 32 the number of runs is rounded up by a
    /// sixteenth at most, degrees of freedom are rounded down.
    ///
    /// Source: Games and Howell, "Pairwise multiple comparison procedures with unequal n's and/or variances", Journal of
    /// Educational Statistics 1 (1976) 113-125.
    ///
    /// @param runs K, at least two
    /// @param freedom degrees of freedom of the interval, at least one
    public double wider(int runs, double freedom) {
        int few = (int) Math.clamp(Math.floor(freedom), 1, MOST_FREEDOM);
        return wider.computeIfAbsent(new Studentized(rounded(runs), few), this::wider);
    }

    private double wider(Studentized of) {
        if (of.runs == 2) {
            return 1;
        }
        double quantile = studentized.computeIfAbsent(of.runs, StudentizedRange::new).quantile(of.freedom);
        return quantile / Math.sqrt(2)
                / new TDistribution(of.freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }

    private static int rounded(int runs) {
        int step = Math.max(1, Integer.highestOneBit(runs) / EXACT);
        return (runs + step - 1) / step * step;
    }

    /// For two runs the first power, which is asked a thousand times.
    private static double power(double base, int exponent) {
        return exponent == 1 ? base : StrictMath.pow(base, exponent);
    }

    private static double quantile(DoubleUnaryOperator probability) {
        return new BrentSolver(ACCURACY).solve(200, x -> probability.applyAsDouble(x) - CONFIDENCE, 0, MOST);
    }

    /// The mean of a function of a standard normal.
    private double mean(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += weights[i] * function.applyAsDouble(places[i]);
        }
        return sum;
    }
}
