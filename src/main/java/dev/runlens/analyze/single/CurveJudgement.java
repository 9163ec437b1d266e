package dev.runlens.analyze.single;

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
/// @param divergedAt the first iteration from which a loss is never finite again; empty where there is none
/// @param fit the validation curve without its noise; null where there are too few evaluations
/// @param onset where overfitting began; null unless the status is overfitting
public record CurveJudgement(
        @Nullable RunStatus status,
        @Nullable StatusReason reason,
        OptionalLong divergedAt,
        @Nullable CurveFit fit,
        @Nullable Onset onset) {

    /// The judgement of a run.
    public static CurveJudgement of(Run run) {
        OptionalLong divergedAt = divergedAt(run);
        return new CurveJudgement(status(run, divergedAt), null, divergedAt, null, null);
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
