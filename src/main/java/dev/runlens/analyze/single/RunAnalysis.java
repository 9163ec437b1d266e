package dev.runlens.analyze.single;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the numbers of one run say.
///
/// @param gap final validation loss against final train loss; null where either is unknown or not finite
/// @param best the lowest reported validation loss; null where there is none
/// @param speed median speeds
/// @param curve what the curves say
/// @param checkpoint which saved file to ship; null where none is on disk
public record RunAnalysis(
        @Nullable Gap gap,
        @Nullable BestValidation best,
        Speed speed,
        CurveJudgement curve,
        @Nullable CheckpointAdvice checkpoint) {

    /// The analysis of a run.
    ///
    /// @param effective what its trainer really used
    /// @param thresholds where the gap bands begin
    /// @param nulls what chance does, shared by the runs of a comparison
    public static RunAnalysis of(Run run, EffectiveSettings effective, GapThresholds thresholds, FlatNulls nulls) {
        CurveJudgement curve = CurveJudgement.of(run, effective, nulls);
        CurveFit fit = curve.fit();
        return new RunAnalysis(
                gap(run, thresholds).orElse(null),
                BestValidation.of(run.series(Metric.VAL_LOSS)).orElse(null),
                Speed.of(run),
                curve,
                fit == null
                        ? null
                        : new CheckpointChoice(run, fit)
                                .made(curve.divergedAt())
                                .orElse(null));
    }

    /// What the curve says in one word; null where it cannot be judged.
    public @Nullable RunStatus status() {
        return curve.status();
    }

    /// The first iteration from which a loss is never finite again; empty where there is none.
    public OptionalLong divergedAt() {
        return curve.divergedAt();
    }

    private static Optional<Gap> gap(Run run, GapThresholds thresholds) {
        OptionalDouble train = run.finals().get(FinalMetric.FINAL_TRAIN_LOSS);
        OptionalDouble val = run.finals().get(FinalMetric.FINAL_VAL_LOSS);
        return train.isPresent() && val.isPresent()
                ? Gap.between(train.getAsDouble(), val.getAsDouble(), thresholds)
                : Optional.empty();
    }
}
