package dev.runlens.benchmark.verdict;

import dev.runlens.analyze.statistics.Difference;
import dev.runlens.analyze.statistics.FittedLosses;
import dev.runlens.analyze.statistics.FlatNull;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.PairedDifference;

/// Intervals for the difference of two simulated runs that have the same true curve.
///
/// A difference of d between the curves moves every interval by d and changes nothing else, so the same pairs tell the
/// share of errors and the power.
final class Pairs {
    private final Interval[] intervals;

    private Pairs(int count) {
        intervals = new Interval[count];
    }

    /// Unpaired, by the lowest point of the fit.
    static Pairs unpaired(TrueCurve curve, Side one, Side other, int count) {
        Pairs pairs = new Pairs(count);
        Draw draw = new Draw("unpaired", curve, one.size(), other.size(), other.sigma());
        FlatNull ofOne = FlatNull.of(Draw.steps(one.size()));
        FlatNull ofOther = one.size() == other.size() ? ofOne : FlatNull.of(Draw.steps(other.size()));
        for (int i = 0; i < count; i++) {
            FittedLosses first = fitted(draw.of(curve.losses(one.size()), one.sigma()), ofOne);
            FittedLosses second = fitted(draw.of(curve.losses(other.size()), other.sigma()), ofOther);
            int fewer = Math.min(one.size(), other.size());
            pairs.intervals[i] = Difference.unpaired(first.best(), second.best(), fewer).interval();
        }
        return pairs;
    }

    /// Paired, with noise of which both share a part of the variance.
    static Pairs paired(TrueCurve curve, int size, double share, int count) {
        Pairs pairs = new Pairs(count);
        Draw draw = new Draw("paired", curve, size, share);
        for (int i = 0; i < count; i++) {
            double[] common = draw.noise(size);
            Observations first = draw.of(curve.losses(size), common, share);
            Observations second = draw.of(curve.losses(size), common, share);
            pairs.intervals[i] = PairedDifference.of(first, second).orElseThrow().interval();
        }
        return pairs;
    }

    private static FittedLosses fitted(Observations observations, FlatNull chance) {
        return FittedLosses.of(observations, Noise.of(observations), chance);
    }

    /// How often one of the two was called better.
    Share told() {
        return count(0, true);
    }

    /// How often a difference between the curves was seen, with the right sign.
    ///
    /// @param difference above zero
    Share found(double difference) {
        return count(difference, false);
    }

    private Share count(double difference, boolean either) {
        int found = 0;
        for (Interval interval : intervals) {
            found += interval.low() + difference > 0 || either && interval.high() < 0 ? 1 : 0;
        }
        return new Share(found, intervals.length);
    }

    /// One of two runs.
    ///
    /// @param size how many evaluations
    /// @param sigma noise of one
    record Side(int size, double sigma) {}
}
