package dev.runlens.analyze.many;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// How large differences among many equal runs get by chance, 95 %. Every number is worked out once. For one thread.
public final class SimultaneousQuantiles {
    private static final double CONFIDENCE = 0.95;
    private static final double ACCURACY = 1e-10;
    private static final double MOST = 20;

    /// The trapezoidal rule is as exact as a double where a function and all its derivatives vanish at both ends.
    private static final double REACH = 8.5;

    private static final double STEP = 0.1;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final Map<Integer, Double> best = new HashMap<>();
    private final Map<Integer, Double> range = new HashMap<>();

    /// Where functions are asked, and the weight of each place.
    private final double[] places = places();

    private final double[] weights = Arrays.stream(places).map(z -> STEP * NORMAL.density(z)).toArray();

    private static double[] places() {
        return DoubleStream.iterate(-REACH, z -> z <= REACH, z -> z + STEP).toArray();
    }

    /// For comparisons with the best: the quantile of the largest of K − 1 normals that are correlated ½.
    ///
    /// P(largest ≤ d) = ∫ φ(z) Φ(d√2 + z)^(K−1) dz.
    ///
    /// Source: Hsu, "Simultaneous confidence intervals for all distances from the 'best'", The Annals of Statistics 9
    /// (1981) 1026-1034.
    ///
    /// @param runs K, at least two
    public double withBest(int runs) {
        return best.computeIfAbsent(runs, k -> quantile(d -> mean(
                z -> power(NORMAL.cumulativeProbability(d * Math.sqrt(2) + z), k - 1))));
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
