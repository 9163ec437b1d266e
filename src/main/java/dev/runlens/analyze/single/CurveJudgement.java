package dev.runlens.analyze.single;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the losses of a run say about how training went.
///
/// @param status the one word; null where there is no curve to judge
/// @param reason why it is that word; null where there is none
/// @param divergedAt the first iteration from which on a loss is never finite, or never within bounds, again; empty
///     where there is none
/// @param fit the validation curve without its noise; null where there is no evaluation
/// @param onset where overfitting began; null unless the status is overfitting
public record CurveJudgement(
        @Nullable RunStatus status,
        @Nullable StatusReason reason,
        OptionalLong divergedAt,
        @Nullable CurveFit fit,
        @Nullable Onset onset) {

    /// A validation loss above so many times its minimum, and above its first value, is out of bounds.
    private static final double BOUND = 3;

    /// The judgement of a run.
    ///
    /// @param effective tells how often it was evaluated
    /// @param nulls what chance does, shared by the runs of a comparison
    public static CurveJudgement of(Run run, EffectiveSettings effective, FlatNulls nulls) {
        Series val = run.series(Metric.VAL_LOSS);
        CurveReading reading = CurveReading.of(run, effective, nulls);
        CurveFit fit = reading == null ? null : reading.fit();
        OptionalLong lost = earlier(lostFrom(run.series(Metric.TRAIN_LOSS)), lostFrom(val));
        if (lost.isPresent()) {
            return new CurveJudgement(RunStatus.DIVERGED, StatusReason.NOT_FINITE, lost, fit, null);
        }
        OptionalLong beyond = beyondFrom(val);
        if (beyond.isPresent()) {
            return new CurveJudgement(RunStatus.DIVERGED, StatusReason.BEYOND_BOUNDS, beyond, fit, null);
        }
        if (reading == null) {
            return new CurveJudgement(unvalidated(run), null, lost, null, null);
        }
        return new CurveJudgement(reading.status(), reading.reason(), lost, fit, reading.onset());
    }

    /// Without any curve nothing tells whether there were evaluations: the log may just not be at hand.
    private static @Nullable RunStatus unvalidated(Run run) {
        boolean noValue = run.finals().get(FinalMetric.FINAL_VAL_LOSS).isEmpty();
        return noValue && !run.series(Metric.TRAIN_LOSS).isEmpty() ? RunStatus.NO_VALIDATION : null;
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

    /// The first evaluation from which on the validation loss is above three times its minimum and above its first
    /// value; empty when the last evaluation is not.
    private static OptionalLong beyondFrom(Series val) {
        int lowest = val.indexOfLowest();
        int start = 0;
        while (start < val.size() && !Double.isFinite(val.value(start))) {
            start++;
        }
        if (lowest < 0 || val.value(lowest) <= 0) {
            return OptionalLong.empty();
        }
        double bound = Math.max(BOUND * val.value(lowest), val.value(start));
        int first = val.size();
        while (first > 0 && !(val.value(first - 1) <= bound)) {
            first--;
        }
        return first == val.size() ? OptionalLong.empty() : OptionalLong.of(val.step(first));
    }
}
