package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;

/// A validation curve over what it cost.
///
/// @param smoothed the curve
/// @param cost what an iteration had cost
record CostCourse(Smoothed smoothed, LongToDoubleFunction cost) {
    /// Costs that differ by a smaller share are the same.
    static final double SAME = 0.01;

    double total() {
        return cost.applyAsDouble(smoothed.evaluations.series().lastStep());
    }

    /// The lowest point of a curve within a budget; empty where nothing was evaluated by then. An evaluation that costs as much
    /// but for a hundredth is one at its end; where there is none the line between the two evaluations about the end stands for
    /// what the curve was there. So an evaluation that misses the budget by a hair does not change what is told.
    Optional<Double> lowestWithin(double amount) {
        int count = 0;
        while (count < smoothed.evaluations.size() && costAt(count) <= amount * (1 + SAME)) {
            count++;
        }
        if (count == 0) {
            return Optional.empty();
        }
        boolean atTheEnd = count == smoothed.evaluations.size() || costAt(count - 1) >= amount * (1 - SAME);
        return Optional.of(atTheEnd ? lowest(smoothed.first(count), count) : lowestBefore(count, amount));
    }

    private double lowestBefore(int count, double amount) {
        double[] losses = smoothed.first(count + 1);
        double way = (amount - costAt(count - 1)) / (costAt(count) - costAt(count - 1));
        return Math.min(
                losses[count - 1] + way * (losses[count] - losses[count - 1]), lowest(losses, count));
    }

    private double costAt(int index) {
        return cost.applyAsDouble(smoothed.evaluations.series().step(index));
    }

    private static double lowest(double[] losses, int count) {
        return Arrays.stream(losses, 0, count).min().orElse(Double.NaN);
    }

    /// The validation losses of a run up to an evaluation: as measured where that is exact, else without their noise. Kept,
    /// because budgets of several units mostly end at the same evaluation.
    static final class Smoothed {
        private final Evaluations evaluations;
        private final boolean exact;
        private final Map<Integer, double[]> known = new HashMap<>();

        Smoothed(ComparedRun run) {
            evaluations = Evaluations.of(run);
            exact = run.effective().noise().isExact();
        }

        boolean isEmpty() {
            return evaluations.size() == 0;
        }

        /// Those of the first evaluations, in which nothing after them counts.
        private double[] first(int count) {
            return known.computeIfAbsent(count, missing -> losses(evaluations.observations().first(count)));
        }

        private double[] losses(Observations some) {
            return exact || some.size() < FileChoice.ENOUGH ? some.losses() : Posterior.of(some).means(some.steps());
        }
    }
}
