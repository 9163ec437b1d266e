package dev.runlens.analyze;

import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the numbers of one run say.
///
/// @param gap final validation loss against final train loss; null where either is unknown or not finite
/// @param best the lowest reported validation loss; null where there is none
/// @param speed median speeds
/// @param status what the curve says; null where it has not been judged
/// @param divergedAt the first iteration from which a loss is never finite again; empty where there is none
public record RunAnalysis(
        @Nullable Gap gap,
        @Nullable BestValidation best,
        Speed speed,
        @Nullable RunStatus status,
        OptionalLong divergedAt) {

    /// The lowest reported validation loss, the earliest of equals.
    ///
    /// @param value the loss, finite
    /// @param iteration where it was measured
    public record BestValidation(double value, long iteration) {}

    /// The analysis of a run.
    public static RunAnalysis of(Run run, GapThresholds thresholds) {
        Series val = run.series(Metric.VAL_LOSS);
        OptionalLong divergedAt = divergedAt(run);
        return new RunAnalysis(
                gap(run, thresholds).orElse(null),
                best(val).orElse(null),
                Speed.of(run),
                status(run, divergedAt),
                divergedAt);
    }

    private static Optional<Gap> gap(Run run, GapThresholds thresholds) {
        OptionalDouble train = run.finals().get(FinalMetric.FINAL_TRAIN_LOSS);
        OptionalDouble val = run.finals().get(FinalMetric.FINAL_VAL_LOSS);
        return train.isPresent() && val.isPresent()
                ? Gap.between(train.getAsDouble(), val.getAsDouble(), thresholds)
                : Optional.empty();
    }

    private static Optional<BestValidation> best(Series val) {
        int lowest = val.indexOfLowest();
        return lowest < 0 ? Optional.empty() : Optional.of(new BestValidation(val.value(lowest), val.step(lowest)));
    }

    /// Without any curve nothing tells whether there were evaluations: the log may just not be at hand.
    private static @Nullable RunStatus status(Run run, OptionalLong divergedAt) {
        if (divergedAt.isPresent()) {
            return RunStatus.DIVERGED;
        }
        boolean noValidation = run.series(Metric.VAL_LOSS).isEmpty()
                && run.finals().get(FinalMetric.FINAL_VAL_LOSS).isEmpty();
        return noValidation && !run.series(Metric.TRAIN_LOSS).isEmpty() ? RunStatus.NO_VALIDATION : null;
    }

    private static OptionalLong divergedAt(Run run) {
        OptionalLong train = lostFrom(run.series(Metric.TRAIN_LOSS));
        OptionalLong val = lostFrom(run.series(Metric.VAL_LOSS));
        if (train.isPresent() && val.isPresent()) {
            return OptionalLong.of(Math.min(train.getAsLong(), val.getAsLong()));
        }
        return train.isPresent() ? train : val;
    }

    /// The first iteration from which no value is finite; empty when the last value is finite or there is none.
    private static OptionalLong lostFrom(Series series) {
        int first = series.size();
        while (first > 0 && !Double.isFinite(series.value(first - 1))) {
            first--;
        }
        return first == series.size() ? OptionalLong.empty() : OptionalLong.of(series.step(first));
    }
}
