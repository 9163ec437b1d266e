package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.ShippedDifference;
import dev.runlens.analyze.statistics.ShippedDifference.Answer;
import dev.runlens.analyze.statistics.ShippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/// Pairs of simulated runs with the same true curve.
///
/// A difference of d between the curves moves every difference by d and changes no interval, so the same pairs tell the
/// share of errors, the power, and how often a difference that matters is called none.
final class ShippedPairs {
    /// How the evaluations of the second run lie beside those of the first.
    enum Steps {
        /// At the same steps.
        SAME(1, 1),
        /// At the same steps, half of the variance of the draw being shared.
        SHARED(1, 1),
        /// As many, a fifth further from each other: the run is longer.
        LONGER(1, 1.2),
        /// Twice as many on the same way.
        TWICE(2, 0.5);

        private final int times;
        private final double spacing;

        Steps(int times, double spacing) {
            this.times = times;
            this.spacing = spacing;
        }
    }

    private static final double SHARE = 0.5;

    /// A difference, and the true one of the two files.
    private record Measured(ShippedDifference difference, double truth) {}

    private final List<Measured> pairs = new ArrayList<>();

    private final Setting setting;

    /// What is simulated.
    ///
    /// @param curve by the part of the way
    /// @param size how many evaluations the first run has
    /// @param sigma the noise of one evaluation
    /// @param steps how those of the second lie
    record Setting(DoubleUnaryOperator curve, int size, double sigma, Steps steps) {}

    ShippedPairs(Setting setting) {
        this.setting = setting;
    }

    /// Simulates one more pair.
    void add(Draw draw, Logged logged) {
        double[] steps = SimulatedRun.steps(setting.size);
        double[] others = SimulatedRun.steps(setting.size * setting.steps.times);
        for (int i = 1; i < others.length; i++) {
            others[i] *= setting.steps.spacing;
        }
        double share = setting.steps == Steps.SHARED ? SHARE : 0;
        double[] common = share > 0 ? draw.noise(setting.size) : new double[others.length];
        ShippedFile one = shipped(steps, common, share, draw, logged);
        ShippedFile other = shipped(others, common, share, draw, logged);
        double truth = truth(other) - truth(one);
        pairs.add(new Measured(ShippedFile.estimated(one, other), truth));
    }

    /// What the log does to a loss: how much noise it has at a part of the way, and how it is rounded.
    interface Logged {
        double of(double loss, double noise, double way);
    }

    private ShippedFile shipped(double[] steps, double[] common, double share, Draw draw, Logged logged) {
        double last = steps[steps.length - 1];
        double[] own = draw.noise(steps.length);
        double[] losses = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            double noise = Math.sqrt(share) * common[i] + Math.sqrt(1 - share) * own[i];
            double way = steps[i] / last;
            losses[i] = logged.of(setting.curve.applyAsDouble(way), setting.sigma * noise, way);
        }
        return shipped(Observations.of(steps, losses));
    }

    /// The file that is shipped of a run that saves one at every evaluation but the first.
    static ShippedFile shipped(Observations observations) {
        double[] files = SavedAt.EACH.steps(observations.steps());
        int chosen = FileChoice.estimated(observations, files)
                .chosen()
                .orElseThrow();
        return new ShippedFile(observations, files[chosen]);
    }

    private double truth(ShippedFile file) {
        Observations observations = file.observations();
        return setting.curve.applyAsDouble(file.step() / observations.step(observations.size() - 1));
    }

    void addAll(ShippedPairs others) {
        pairs.addAll(others.pairs);
    }

    /// How often one of two equal runs is called better.
    Share told() {
        return count(pair -> pair.difference.significant());
    }

    /// How often a difference between the curves is seen, with the right sign.
    ///
    /// @param difference in units of σ, above zero
    Share found(double difference) {
        return count(pair ->
                pair.difference.value() + difference * setting.sigma > pair.difference.half());
    }

    /// How often files that differ by just what matters are called the same.
    ///
    /// @param matters in units of the loss
    Share wronglySame(double matters) {
        return count(pair -> {
            ShippedDifference seen = pair.difference;
            double value = seen.value() - pair.truth + matters;
            return new ShippedDifference(value, seen.half(), seen.narrow(), seen.basis(), seen.freedom()).answer(matters)
                    == Answer.SAME;
        });
    }

    private Share count(Predicate<Measured> which) {
        return new Share((int) pairs.stream().filter(which).count(), pairs.size());
    }
}
