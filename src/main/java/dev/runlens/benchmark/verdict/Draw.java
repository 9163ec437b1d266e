package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Observations;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well1024a;

/// Simulated evaluations, one every step, with normal noise. Every cell of every table has a seed of its own.
final class Draw {
    private final RandomGenerator random;

    /// @param cell what is simulated, in words or numbers: the seed
    Draw(Object... cell) {
        long seed = 17;
        for (Object part : cell) {
            seed = seed * 1_000_003L + part.toString().hashCode();
        }
        random = new Well1024a(seed);
    }

    RandomGenerator random() {
        return random;
    }

    /// Noise with a standard deviation of one.
    double[] noise(int size) {
        double[] noise = new double[size];
        for (int i = 0; i < size; i++) {
            noise[i] = random.nextGaussian();
        }
        return noise;
    }

    /// A curve seen through noise of some σ.
    Observations of(double[] curve, double sigma) {
        double[] noise = noise(curve.length);
        for (int i = 0; i < curve.length; i++) {
            noise[i] = curve[i] + sigma * noise[i];
        }
        return Observations.of(steps(curve.length), noise);
    }

    /// A curve seen through noise of a kind and some σ.
    Observations of(double[] curve, Scattering scattering, double sigma) {
        double[] noise = scattering.noise(this, curve.length);
        for (int i = 0; i < curve.length; i++) {
            noise[i] = curve[i] + sigma * noise[i];
        }
        return Observations.of(steps(curve.length), noise);
    }

    /// A whole number from 0 up to but not including a bound.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// A curve seen through noise with σ = 1, of whose variance a share is given.
    Observations of(double[] curve, double[] common, double share) {
        double[] own = noise(curve.length);
        for (int i = 0; i < curve.length; i++) {
            own[i] = curve[i] + Math.sqrt(share) * common[i] + Math.sqrt(1 - share) * own[i];
        }
        return Observations.of(steps(curve.length), own);
    }

    static double[] steps(int size) {
        double[] steps = new double[size];
        for (int i = 0; i < size; i++) {
            steps[i] = i + 1.0;
        }
        return steps;
    }
}
