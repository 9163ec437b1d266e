package dev.runlens.analyze.statistics;

import java.util.Arrays;

/// Least-squares fits that may only fall, or only rise.
public final class IsotonicFit {
    private IsotonicFit() {}

    /// The values that never rise and have the least weighted sum of squared distances from the losses.
    ///
    /// @param losses in order
    /// @param weights one for each, positive
    public static double[] falling(double[] losses, double[] weights) {
        FallingPools pools = new FallingPools(losses.length);
        for (int i = 0; i < losses.length; i++) {
            pools.add(losses[i], weights[i]);
        }
        double[] fitted = new double[losses.length];
        pools.fitted(fitted);
        return fitted;
    }

    /// The same with equal weights.
    public static double[] falling(double[] losses) {
        return falling(losses, equal(losses.length));
    }

    /// The values that never fall and have the least weighted sum of squared distances from the losses.
    ///
    /// @param losses in order
    /// @param weights one for each, positive
    public static double[] rising(double[] losses, double[] weights) {
        return reversed(falling(reversed(losses), reversed(weights)));
    }

    /// The weighted sum of squared distances.
    public static double error(double[] losses, double[] fitted, double[] weights) {
        double sum = 0;
        for (int i = 0; i < losses.length; i++) {
            sum += weights[i] * (losses[i] - fitted[i]) * (losses[i] - fitted[i]);
        }
        return sum;
    }

    static double[] equal(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
