package dev.runlens.analyze.verdict;

import dev.runlens.analyze.statistics.FileChoice;
import dev.runlens.analyze.statistics.JointEstimate;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Posterior;
import dev.runlens.analyze.statistics.PosteriorBases;
import dev.runlens.analyze.statistics.ShippedDifference;
import dev.runlens.analyze.statistics.ShippedFile;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Where the better of two runs is as low as the other ever came, by more than chance, and where the other is.
///
/// The better one's is the first evaluation at which the 95 % interval of the difference to the other's lowest point lies
/// below zero ([ShippedFile#estimated]). Where evaluations are exact the difference must exceed what matters, what the weights
/// wander (Student's t times the standard deviation about the curve, [Noise#late]) and what a seed is worth. The other's is the
/// first one that is no more than a standard deviation above its lowest point: from there on it only rested. So both err on
/// the side of less saved. The first evaluation, mostly that of the untouched model, is nowhere a run came down to.
final class Savings {
    private static final double CONFIDENCE = 0.975;

    private final Curve quick;
    private final Curve slow;
    private final Margins margins;
    private final PosteriorBases bases = new PosteriorBases();

    /// What a difference must exceed, in units of the loss.
    ///
    /// @param seed half the 95 % interval of the difference of two seeds, 0 where that is not known
    /// @param matters the smallest difference that does
    record Margins(double seed, double matters) {}

    /// @param quick iteration at which the better run is there
    /// @param slow iteration at which the other one is
    record Reached(long quick, long slow) {}

    private Savings(Curve quick, Curve slow, Margins margins) {
        this.quick = quick;
        this.slow = slow;
        this.margins = margins;
    }

    /// Empty where that cannot be told.
    ///
    /// @param lower the better run
    static Optional<Reached> of(RunPair pair, Side lower, Margins margins) {
        Curve quick = Curve.of(pair, lower);
        Curve slow = Curve.of(pair, lower.other());
        return quick.known() && slow.known() ? new Savings(quick, slow, margins).reached() : Optional.empty();
    }

    private Optional<Reached> reached() {
        double[] means = slow.means(bases);
        int slowest = Observations.lowest(means);
        int end = Observations.lowest(quick.means(bases));
        if (slowest == 0 || end == 0 || !below(end, slowest)) {
            return Optional.empty();
        }
        int there = first(end, at -> below(at, slowest));
        int rested = first(slowest, at -> means[at] - means[slowest] <= slow.uncertainty(at, slowest, bases));
        return Optional.of(new Reached(Math.round(quick.all.step(there)), Math.round(slow.all.step(rested))));
    }

    /// The first evaluation after the first from which on something holds, which it does at the end: found by halving.
    private static int first(int end, IntPredicate holds) {
        int not = 0;
        int does = end;
        while (does - not > 1) {
            int middle = (not + does) / 2;
            if (holds.test(middle)) {
                does = middle;
            } else {
                not = middle;
            }
        }
        return does;
    }

    /// Whether the quick run is lower at an evaluation than the slow one at its lowest, by more than chance.
    private boolean below(int at, int slowest) {
        ShippedFile its = new ShippedFile(quick.all, quick.all.step(at));
        ShippedFile other = new ShippedFile(slow.all, slow.all.step(slowest));
        if (quick.exact && slow.exact) {
            return -ShippedFile.measured(other, its).value() > Math.max(Math.max(margins.seed, margins.matters),
                    quick.wander(slow));
        }
        ShippedDifference difference = quick.exact || slow.exact
                ? ShippedFile.mixed(other, its, slow.exact)
                : ShippedFile.estimated(other, its, bases);
        return -difference.value() > Math.max(margins.seed, difference.half());
    }

    private record Curve(Observations all, boolean exact) {
        static Curve of(RunPair pair, Side side) {
            return new Curve(
                    Evaluations.of(pair.run(side)).observations(),
                    pair.run(side).effective().noise().isExact());
        }

        /// Whether it is known how far chance moves an evaluation.
        boolean known() {
            return all.size() >= FileChoice.ENOUGH;
        }

        double[] means(PosteriorBases bases) {
            return exact ? all.losses() : Posterior.of(all, bases).means(all.steps());
        }

        double uncertainty(int at, int lowest, PosteriorBases bases) {
            if (exact) {
                return 0;
            }
            JointEstimate both = Posterior.of(all, bases).at(all.step(at), all.step(lowest));
            return both.deviationOf(1, -1);
        }

        /// How far chance moves the difference of two evaluations, one of each.
        double wander(Curve other) {
            return Math.hypot(half(Noise.late(all)), half(Noise.late(other.all)));
        }

        private static double half(Noise noise) {
            return Double.isNaN(noise.sigma()) ? 0 : noise.quantile(CONFIDENCE) * noise.sigma();
        }
    }
}
