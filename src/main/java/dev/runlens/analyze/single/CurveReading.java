package dev.runlens.analyze.single;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Trend;
import dev.runlens.analyze.statistics.ValleyFit;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A validation curve read with its noise in mind: does it rise, does it fall, where is it lowest.
///
/// Overfitting is said of at least six evaluations whose rise is significant. With fewer, noise cannot be estimated;
/// then only a log in which nothing scatters but the rounding of its decimals (σ̂ is below it) may show a rise, of more
/// than six times that rounding.
final class CurveReading {
    /// Fewer evaluations than this say nothing.
    static final int ENOUGH = 6;

    private static final int ENOUGH_FOR_NOISE = 3;
    private static final double CLEAR_OF_ROUNDING = 6;
    private static final double A_FIFTH_OVER = 1.2;

    private final Run run;
    private final EffectiveSettings effective;
    private final Observations observations;
    private final Noise noise;
    private final dev.runlens.analyze.statistics.@Nullable Onset turn;
    private final @Nullable Trend trend;
    private final ValleyFit valley;
    private final double[] fitted;

    private CurveReading(Run run, EffectiveSettings effective, Observations observations, FlatNulls nulls) {
        this.run = run;
        this.effective = effective;
        this.observations = observations;
        this.noise = Noise.of(observations);
        boolean tellable = observations.size() >= ENOUGH_FOR_NOISE && Double.isFinite(noise.sigma());
        this.turn = tellable
                ? dev.runlens.analyze.statistics.Onset.of(observations, noise, nulls.at(observations.steps()))
                : null;
        this.trend = tellable ? Trend.of(observations, noise).orElse(null) : null;
        this.valley = ValleyFit.of(observations.losses());
        this.fitted = valley.fitted();
    }

    /// The reading of a run's validation curve; null where no evaluation is finite.
    static @Nullable CurveReading of(Run run, EffectiveSettings effective, FlatNulls nulls) {
        Series val = run.series(Metric.VAL_LOSS);
        int count = val.size() - val.nonFiniteCount();
        if (count == 0) {
            return null;
        }
        double[] steps = new double[count];
        double[] losses = new double[count];
        int next = 0;
        for (int i = 0; i < val.size(); i++) {
            if (Double.isFinite(val.value(i))) {
                steps[next] = (double) val.step(i);
                losses[next++] = val.value(i);
            }
        }
        return new CurveReading(run, effective, Observations.of(steps, losses), nulls);
    }

    RunStatus status() {
        if (rises()) {
            return RunStatus.OVERFITTING;
        }
        if (observations.size() < ENOUGH) {
            return RunStatus.UNDETERMINED;
        }
        return falls() ? RunStatus.STILL_IMPROVING : RunStatus.PLATEAU;
    }

    StatusReason reason() {
        return switch (status()) {
            case OVERFITTING -> StatusReason.SIGNIFICANT_RISE;
            case UNDETERMINED -> StatusReason.TOO_FEW_EVALUATIONS;
            case STILL_IMPROVING -> StatusReason.SIGNIFICANT_FALL;
            default -> StatusReason.WITHIN_NOISE;
        };
    }

    CurveFit fit() {
        int lowest = valley.bottom();
        ExpectedGain gain = !rises() && falls() ? gain() : null;
        return new CurveFit(
                Series.of(steps(), fitted),
                noise.sigma(),
                new CurveFit.FittedBest(fitted[lowest], step(lowest)),
                gain,
                aFifthOver());
    }

    @Nullable
    Onset onset() {
        if (turn == null || !rises()) {
            return null;
        }
        int index = valley.bottom();
        return new Onset(
                step(index),
                step(turn.low()),
                step(turn.high()),
                turn.pValue(),
                OnsetCosts.of(run, step(index), fitted[fitted.length - 1] - fitted[index]));
    }

    private boolean rises() {
        if (turn == null) {
            return false;
        }
        int last = observations.size() - 1;
        return observations.size() >= ENOUGH
                ? turn.significant()
                : noise.sigma() <= noise.rounding()
                        && observations.loss(last) - observations.loss(observations.lowest()) > CLEAR_OF_ROUNDING
                                * noise.rounding();
    }

    private boolean falls() {
        return trend != null && trend.falling();
    }

    private @Nullable ExpectedGain gain() {
        OptionalDouble every = Hyperparameters.of(effective.settings()).number("steps_per_eval");
        double horizon = 2 * every.orElseGet(this::usualDistance);
        if (trend == null || !(horizon > 0)) {
            return null;
        }
        Interval interval = trend.gainInterval(horizon);
        return new ExpectedGain(Math.round(horizon), trend.gain(horizon), interval.low(), interval.high());
    }

    /// The median distance of two evaluations in iterations.
    private double usualDistance() {
        double[] distances = new double[observations.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = observations.step(i + 1) - observations.step(i);
        }
        Arrays.sort(distances);
        return distances[distances.length / 2];
    }

    private OptionalLong aFifthOver() {
        int lowest = observations.lowest();
        double bound = A_FIFTH_OVER * observations.loss(lowest);
        for (int i = lowest + 1; i < observations.size() && bound > 0; i++) {
            if (observations.loss(i) >= bound) {
                return OptionalLong.of(step(i));
            }
        }
        return OptionalLong.empty();
    }

    private long step(int index) {
        return Math.round(observations.step(index));
    }

    private long[] steps() {
        long[] steps = new long[observations.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step(i);
        }
        return steps;
    }
}
