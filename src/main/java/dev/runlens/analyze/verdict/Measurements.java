package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.FlatNulls;
import dev.runlens.analyze.statistics.FittedLosses;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.PairedDifference;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Measures pairs of runs; what is needed of a run for every pair is worked out once for each run object. For one
/// thread.
public final class Measurements implements Duels {
    /// With fewer evaluations there is no estimate of their noise.
    private static final int LEAST = 3;

    private final FlatNulls nulls;
    private final IdentityHashMap<Run, Observations> observations = new IdentityHashMap<>();
    private final IdentityHashMap<Run, FittedLosses> fitted = new IdentityHashMap<>();

    /// @param nulls what chance does, shared by all runs
    public Measurements(FlatNulls nulls) {
        this.nulls = nulls;
    }

    /// Forgets all runs but some.
    public void keepOnly(Collection<Run> runs) {
        Set<Run> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(runs);
        observations.keySet().removeIf(run -> !kept.contains(run));
        fitted.keySet().removeIf(run -> !kept.contains(run));
    }

    /// The difference of two runs: over their shared late evaluations where their noise is shared, else between the
    /// lowest points of their fits.
    Measurement of(RunPair pair, Pairing pairing) {
        Observations baseline = observations(pair.baseline());
        Observations candidate = observations(pair.candidate());
        var best = unpaired(pair);
        var late = pairing.paired()
                ? PairedDifference.of(baseline, candidate)
                : Optional.<dev.runlens.analyze.statistics.Difference>empty();
        if (late.isPresent()) {
            return new Measurement(
                    late.map(Measurements::named),
                    best.map(Measurements::named),
                    PairedDifference.furtherEvaluations(baseline, candidate),
                    OptionalDouble.empty());
        }
        OptionalDouble moreData = best.isPresent() ? best.get().dataFactor() : OptionalDouble.empty();
        return new Measurement(best.map(Measurements::named), Optional.empty(), OptionalInt.empty(), moreData);
    }

    @Override
    public Optional<Side> lower(RunPair pair) {
        if (Obstacle.of(pair).isPresent()) {
            return Optional.empty();
        }
        Pairing pairing = new Pairings(pair, new Wording()).pairing();
        return of(pair, pairing).difference().flatMap(Difference::lower);
    }

    private Optional<dev.runlens.analyze.statistics.Difference> unpaired(RunPair pair) {
        int evaluations = Math.min(
                observations(pair.baseline()).size(),
                observations(pair.candidate()).size());
        if (evaluations < LEAST) {
            return Optional.empty();
        }
        var difference = dev.runlens.analyze.statistics.Difference.unpaired(
                fitted(pair.baseline()).best(), fitted(pair.candidate()).best(), evaluations);
        return Optional.of(difference).filter(measured -> measured.interval().isFinite());
    }

    private static Difference named(dev.runlens.analyze.statistics.Difference difference) {
        Difference.Basis basis = switch (difference.kind()) {
            case PAIRED -> Difference.Basis.SHARED_EVALUATIONS;
            case UNPAIRED -> Difference.Basis.FITTED_BEST;
        };
        return new Difference(
                difference.value(),
                difference.interval().low(),
                difference.interval().high(),
                basis,
                difference.evaluations());
    }

    private FittedLosses fitted(ComparedRun run) {
        return fitted.computeIfAbsent(run.run(), missing -> {
            Observations evaluations = observations(run);
            return FittedLosses.of(evaluations, Noise.of(evaluations), nulls.at(evaluations.steps()));
        });
    }

    private Observations observations(ComparedRun run) {
        return observations.computeIfAbsent(run.run(), missing -> {
            Series series = Evaluations.of(run).series();
            double[] steps = Arrays.stream(series.stepsCopy()).asDoubleStream().toArray();
            return Observations.of(steps, series.valuesCopy());
        });
    }
}
