package dev.runlens.analyze.many;

import java.util.Arrays;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// The range of some normals, divided by an estimate of their standard deviation.
///
/// P(Q ≤ q) = ∫ f(s) P(range ≤ q·s) ds, where s = √(χ² ÷ ν) and P(range ≤ w) = K ∫ φ(z) [Φ(z + w) − Φ(z)]^(K−1) dz. Where
/// the deviation is known, s is 1.
///
/// Source: Tukey, "The problem of multiple comparisons" (1953); Hochberg and Tamhane, "Multiple comparison procedures"
/// (1987), A.3.
final class StudentizedRange {
    private static final double CONFIDENCE = 0.95;
    private static final double ACCURACY = 1e-9;
    private static final double MOST = 1000;

    /// Normals and their range are looked at so far, in steps of a tenth: a cubic between four of them is off by 1e-6.
    private static final int REACH = 85;

    private static final int WIDEST = 170;
    private static final int STEPS = 10;

    private static final int NODES = 400;

    /// The density of s is left where it is e^−17 of what it is at its highest.
    private static final double NEGLIGIBLE = 17;

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double[] DENSITIES = of(2 * REACH + 1, NORMAL::density);
    private static final double[] BELOW = of(2 * REACH + WIDEST + 1, NORMAL::cumulativeProbability);

    private final double[] narrower;

    private interface OfNormal {
        double at(double z);
    }

    private static double[] of(int count, OfNormal function) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = function.at((i - REACH) / (double) STEPS);
        }
        return values;
    }

    /// @param count how many normals, at least two
    StudentizedRange(int count) {
        narrower = new double[WIDEST + 1];
        for (int width = 0; width <= WIDEST; width++) {
            narrower[width] = probability(width, count);
        }
    }

    /// P(range ≤ w): the trapezoidal rule is as exact as a double where a function and all its derivatives vanish at both
    /// ends.
    private static double probability(int width, int count) {
        double sum = 0;
        for (int z = 0; z < DENSITIES.length; z++) {
            double between = BELOW[z + width] - BELOW[z];
            sum += DENSITIES[z] * (count == 2 ? between : StrictMath.pow(between, count - 1));
        }
        return Math.min(1, count * sum / STEPS);
    }

    /// The 95 % quantile.
    ///
    /// @param freedom degrees of freedom of the estimate, above zero
    double quantile(double freedom) {
        double reach = Math.sqrt(NEGLIGIBLE / freedom);
        double from = -reach - NEGLIGIBLE / freedom;
        double step = (reach - from) / NODES;
        double[] scales = new double[NODES + 1];
        double[] weights = new double[NODES + 1];
        for (int i = 0; i <= NODES; i++) {
            double logarithm = from + i * step;
            scales[i] = StrictMath.exp(logarithm);
            weights[i] = StrictMath.exp(freedom * (logarithm - scales[i] * scales[i] / 2 + 0.5));
        }
        double total = Arrays.stream(weights).sum();
        return new BrentSolver(ACCURACY)
                .solve(500, q -> narrower(q, scales, weights) / total - CONFIDENCE, 0, MOST);
    }

    private double narrower(double quantile, double[] scales, double[] weights) {
        double sum = 0;
        for (int i = 0; i < scales.length; i++) {
            sum += weights[i] * narrower(quantile * scales[i]);
        }
        return sum;
    }

    /// P(range ≤ w) by the cubic through the four nearest.
    private double narrower(double width) {
        double at = width * STEPS;
        if (at >= WIDEST - 2) {
            return 1;
        }
        int first = Math.max(0, (int) at - 1);
        double x = at - first;
        return narrower[first] * (x - 1) * (x - 2) * (x - 3) / -6
                + narrower[first + 1] * x * (x - 2) * (x - 3) / 2
                + narrower[first + 2] * x * (x - 1) * (x - 3) / -2
                + narrower[first + 3] * x * (x - 1) * (x - 2) / 6;
    }
}
