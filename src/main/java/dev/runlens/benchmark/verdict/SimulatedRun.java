package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.Observations;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hipparchus.random.RandomGenerator;

/// A run of which the truth is known: what was measured, and what the loss of every file is.
///
/// @param observed the evaluations
/// @param files the steps of the saved files
/// @param losses the true loss of each file
/// @param start the true loss at the first evaluation
/// @param sigma the noise of one evaluation
@SuppressWarnings("ArrayRecordComponent") // within one simulation, never compared
record SimulatedRun(Observations observed, double[] files, double[] losses, double start, double sigma) {
    private static final int SPACING = 50;

    /// What is simulated.
    ///
    /// @param shape the curve, by the part of the way
    /// @param size how many evaluations, the first at step 1
    /// @param sigma the noise of one
    /// @param noise where that comes from
    record Plan(DoubleUnaryOperator shape, int size, double sigma, NoiseOf noise) {
        Plan(Zoo shape, int size, double sigma, NoiseOf noise) {
            this(shape::at, size, sigma, noise);
        }

        SimulatedRun run(SavedAt saved, RandomGenerator random) {
            double[] evaluations = steps(size);
            return measured(evaluations, saved.steps(evaluations), random);
        }

        private SimulatedRun measured(double[] evaluations, double[] files, RandomGenerator random) {
            double[] steps = DoubleStream.concat(Arrays.stream(evaluations), Arrays.stream(files))
                    .sorted()
                    .distinct()
                    .toArray();
            double[] truth = truth(steps, random);
            double[] losses = new double[evaluations.length];
            double luck = sigma * Math.sqrt(noise.drawn());
            for (int i = 0; i < losses.length; i++) {
                losses[i] = truth[Arrays.binarySearch(steps, evaluations[i])] + luck * random.nextGaussian();
            }
            double[] ofFiles = Arrays.stream(files)
                    .map(file -> truth[Arrays.binarySearch(steps, file)])
                    .toArray();
            return new SimulatedRun(Observations.of(evaluations, losses), files, ofFiles, truth[0], sigma);
        }

        private double[] truth(double[] steps, RandomGenerator random) {
            double last = steps[steps.length - 1];
            double wander = random.nextGaussian();
            double size = sigma * Math.sqrt(1 - noise.drawn());
            double[] truth = new double[steps.length];
            for (int i = 0; i < steps.length; i++) {
                if (i > 0) {
                    double kept = StrictMath.exp(-(steps[i] - steps[i - 1]) / SPACING);
                    wander = kept * wander + Math.sqrt(1 - kept * kept) * random.nextGaussian();
                }
                truth[i] = shape.applyAsDouble(steps[i] / last) + size * wander;
            }
            return truth;
        }
    }

    /// The steps of some evaluations: the first one, and every fiftieth.
    static double[] steps(int size) {
        double[] steps = new double[size];
        for (int i = 0; i < size; i++) {
            steps[i] = i == 0 ? 1 : i * SPACING;
        }
        return steps;
    }

    /// Which file is shipped.
    ///
    /// @param exact whether the evaluations are taken for exact
    FileChoice choice(boolean exact) {
        return exact ? FileChoice.measured(observed, files) : FileChoice.estimated(observed, files);
    }

    /// How much worse a file is than the best of all, in units of σ.
    double regret(int file) {
        return (losses[file] - Arrays.stream(losses).min().orElseThrow()) / sigma;
    }
}
