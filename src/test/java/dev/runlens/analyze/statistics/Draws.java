package dev.runlens.analyze.statistics;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// Seeded random data for tests.
final class Draws {
    private final RandomGenerator random;

    Draws(long seed) {
        random = new Well1024a(seed);
    }

    double[] normal(int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    /// Between 0.2 and 2.
    double[] weights(int size) {
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = 0.2 + 1.8 * random.nextDouble();
        }
        return weights;
    }

    /// Strictly rising, with uneven gaps.
    double[] steps(int size) {
        double[] steps = new double[size];
        double step = 0;
        for (int i = 0; i < size; i++) {
            step += 1 + random.nextInt(20);
            steps[i] = step;
        }
        return steps;
    }

    static double[] even(int size) {
        double[] steps = new double[size];
        for (int i = 0; i < size; i++) {
            steps[i] = 50.0 * (i + 1);
        }
        return steps;
    }

    static double[] plus(double[] values, double factor, double shift) {
        double[] moved = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[i] * factor + shift;
        }
        return moved;
    }
}
