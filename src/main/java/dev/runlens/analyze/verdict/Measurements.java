package dev.runlens.analyze.verdict;

import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.ValleyFit;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.distribution.continuous.TDistribution;

/// Measures pairs of runs; what is needed of a run for every pair is worked out once.
final class Measurements implements Duels {
    private final Map<Integer, Observations> observations = new HashMap<>();

    Measurement of(RunPair pair, Pairing pairing) {
        Optional<Difference> best = atBest(pair);
        Optional<Difference> late = pairing.paired() ? late(pair) : Optional.empty();
        return late.isPresent()
                ? new Measurement(late, best, OptionalInt.empty())
                : new Measurement(best, Optional.empty(), OptionalInt.empty());
    }

    @Override
    public Optional<Side> lower(RunPair pair) {
        if (Obstacle.of(pair).isPresent()) {
            return Optional.empty();
        }
        Pairing pairing = new Pairings(pair, new Wording()).pairing();
        return of(pair, pairing).difference().flatMap(Difference::lower);
    }

    private Optional<Difference> late(RunPair pair) {
        double[] all = Evaluations.differences(Evaluations.of(pair.baseline()), Evaluations.of(pair.candidate()));
        int count = Math.max(Pairings.LEAST, (all.length + 1) / 2);
        double[] late = Arrays.copyOfRange(all, all.length - count, all.length);
        double mean = Arrays.stream(late).average().orElseThrow();
        double squares = Arrays.stream(late).map(d -> (d - mean) * (d - mean)).sum();
        double error = Math.sqrt(squares / (count - 1) / count);
        double half = new TDistribution(count - 1).inverseCumulativeProbability(0.975) * error;
        return Optional.of(new Difference(mean, mean - half, mean + half, Difference.Basis.SHARED_EVALUATIONS, count));
    }

    private Optional<Difference> atBest(RunPair pair) {
        Observations baseline = observations(pair.baseline());
        Observations candidate = observations(pair.candidate());
        Noise left = Noise.of(baseline);
        Noise right = Noise.of(candidate);
        double freedom = Math.min(left.freedom(), right.freedom());
        if (freedom <= 0) {
            return Optional.empty();
        }
        double value = lowest(candidate) - lowest(baseline);
        double half = new TDistribution(freedom).inverseCumulativeProbability(0.975)
                * Math.sqrt(left.variance() + right.variance());
        int count = Math.min(baseline.size(), candidate.size());
        return Optional.of(new Difference(value, value - half, value + half, Difference.Basis.FITTED_BEST, count));
    }

    private static double lowest(Observations observations) {
        return Arrays.stream(ValleyFit.of(observations.losses()).fitted()).min().orElseThrow();
    }

    private Observations observations(PlacedRun run) {
        return observations.computeIfAbsent(run.index(), missing -> {
            Series series = Evaluations.of(run).series();
            double[] steps = Arrays.stream(series.stepsCopy()).asDoubleStream().toArray();
            return Observations.of(steps, series.valuesCopy());
        });
    }
}
