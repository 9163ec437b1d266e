package dev.runlens.analyze.single;

import dev.runlens.analyze.health.LostGradients;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.Optional;
import java.util.OptionalLong;

/// From where on a run is lost.
///
/// @param iteration the first iteration of that
/// @param kind how it shows
public record Divergence(long iteration, Kind kind) {
    /// How it shows that a run is lost.
    public enum Kind {
        /// A loss is NaN or infinite from there to the end.
        NOT_FINITE,
        /// The gradients are 0 or no numbers from there to the end.
        GRADIENTS,
        /// Validation and train loss end above where they began.
        WORSE_THAN_AT_FIRST,
        /// Validation and train loss rose together after they had come down, and stayed there; where a run overfits its train loss
        /// falls.
        ROSE_TOGETHER
    }

    /// From how many evaluations on their noise is known well enough for a smaller rise.
    static final int ENOUGH = RiseTest.LEAST;

    private static final double LEVEL = 0.95;

    /// Of the first and the last third, whose means no single evaluation decides.
    private static final double LEVEL_OF_THIRDS = 0.99;

    /// The divergence of a run; empty where there is none.
    ///
    /// A validation loss that ends above its first is not enough: a run that overfits from the start does that, and its
    /// train loss falls. Both have to, and the validation loss by more than noise.
    public static Optional<Divergence> of(Run run) {
        Series train = run.series(Metric.TRAIN_LOSS);
        Series val = run.series(Metric.VAL_LOSS);
        OptionalLong lost = earlier(lostFrom(train), isOfEvaluation(val, train) ? OptionalLong.empty() : lostFrom(val));
        OptionalLong gradients = LostGradients.from(run);
        if (lost.isPresent() && (gradients.isEmpty() || lost.getAsLong() <= gradients.getAsLong())) {
            return Optional.of(new Divergence(lost.getAsLong(), Kind.NOT_FINITE));
        }
        if (gradients.isPresent()) {
            return Optional.of(new Divergence(gradients.getAsLong(), Kind.GRADIENTS));
        }
        if (train.size() > 1 && train.lastValue() > firstFinite(train) && isWorse(val)) {
            return Optional.of(new Divergence(aboveFirstFrom(val), Kind.WORSE_THAN_AT_FIRST));
        }
        OptionalLong together = CommonRise.from(train, ValidationCourse.observations(val));
        return together.isPresent()
                ? Optional.of(new Divergence(together.getAsLong(), Kind.ROSE_TOGETHER))
                : Optional.empty();
    }

    /// Whether of all losses of a run only the last evaluation is not finite: a half-precision overflow in one batch does that. While
    /// a run is followed the next train loss tells whether it is lost.
    public static boolean isOneEvaluation(Run run) {
        return isOneEvaluation(run.series(Metric.VAL_LOSS), run.series(Metric.TRAIN_LOSS));
    }

    private static boolean isOneEvaluation(Series val, Series train) {
        int last = val.size() - 1;
        return last > 0
                && !Double.isFinite(val.value(last))
                && Double.isFinite(val.value(last - 1))
                && !train.isEmpty()
                && Double.isFinite(train.lastValue());
    }

    /// From which evaluation to the end none gives a number, while training went on with losses that are: weights that are no
    /// numbers give no loss that is one, so it is the evaluation that is broken. A train loss of 0 is what a trainer writes in
    /// place of NaN.
    public static OptionalLong evaluationLostFrom(Run run) {
        Series val = run.series(Metric.VAL_LOSS);
        return isOfEvaluation(val, run.series(Metric.TRAIN_LOSS)) ? lostFrom(val) : OptionalLong.empty();
    }

    private static boolean isOfEvaluation(Series val, Series train) {
        OptionalLong from = lostFrom(val);
        return from.isPresent() && !train.isEmpty() && train.lastStep() > from.getAsLong()
                && Double.isFinite(train.lastValue()) && train.lastValue() != 0;
    }

    private static boolean isWorse(Series val) {
        Observations observations = ValidationCourse.observations(val);
        int last = observations.size() - 1;
        if (last < 1) {
            return false;
        }
        double rise = observations.loss(last) - observations.loss(0);
        return Noise.isFarAbove(observations.loss(last), observations.loss(0))
                || observations.size() >= ENOUGH && rise > 0 && isMoreThanNoise(observations, rise);
    }

    /// Of curves that stay where they began the last evaluation alone would be above the first by more than noise in one of twenty.
    private static boolean isMoreThanNoise(Observations observations, double rise) {
        Noise noise = Noise.settled(observations);
        int third = observations.size() / 3;
        double ofThirds = Repeats.mean(observations.from(observations.size() - third).losses())
                - Repeats.mean(observations.first(third).losses());
        return rise > noise.ofDifference(LEVEL)
                && ofThirds > noise.quantile(LEVEL_OF_THIRDS) * noise.sigma() * Math.sqrt(2.0 / third);
    }

    private static OptionalLong earlier(OptionalLong a, OptionalLong b) {
        return a.isPresent() && (b.isEmpty() || a.getAsLong() <= b.getAsLong()) ? a : b;
    }

    /// The first iteration from which no value is finite; empty when the last value is finite or there is none.
    private static OptionalLong lostFrom(Series series) {
        int first = series.size();
        while (first > 0 && !Double.isFinite(series.value(first - 1))) {
            first--;
        }
        return first == series.size() ? OptionalLong.empty() : OptionalLong.of(series.step(first));
    }

    private static double firstFinite(Series series) {
        int first = 0;
        while (first < series.size() && !Double.isFinite(series.value(first))) {
            first++;
        }
        return first == series.size() ? Double.NaN : series.value(first);
    }

    /// The first evaluation from which to the end none is at or below the first.
    private static long aboveFirstFrom(Series val) {
        int first = val.size() - 1;
        while (val.value(first - 1) > firstFinite(val)) {
            first--;
        }
        return val.step(first);
    }
}
