package dev.runlens.analyze.single;

import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.text.Bundle;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the losses of a run say about how training went.
///
/// @param status the one word, the first that holds in the order of [RunStatus]; null where there is no curve to judge
/// @param divergence from where on the run is lost; null where it is not
/// @param validation what the validation loss did; null where there is no evaluation
public record CurveJudgement(
        @Nullable RunStatus status,
        @Nullable Divergence divergence,
        @Nullable ValidationCourse validation) {

    /// The judgement of a run.
    ///
    /// @param speed its median speeds
    /// @param effective tells what its evaluations are drawn from and how often there was one
    /// @param nulls what chance does, shared by the runs of a comparison
    public static CurveJudgement of(Run run, Speed speed, EffectiveSettings effective, RiseNulls nulls) {
        ValidationCourse validation = ValidationCourse.of(run, speed, effective, nulls);
        Divergence divergence = Divergence.of(run).orElse(null);
        RunStatus status = divergence != null
                ? RunStatus.DIVERGED
                : validation == null ? unvalidated(run) : word(validation);
        return new CurveJudgement(status, divergence, validation);
    }

    private static RunStatus word(ValidationCourse validation) {
        return switch (validation.course().word()) {
            case UNMOVED -> RunStatus.DID_NOT_LEARN;
            case RISING -> RunStatus.OVERFITTING;
            case FALLING -> RunStatus.STILL_IMPROVING;
            case AT_REST -> RunStatus.PLATEAU;
            case OPEN -> RunStatus.UNDETERMINED;
        };
    }

    /// Without any curve nothing tells whether there were evaluations: the log may just not be at hand.
    private static @Nullable RunStatus unvalidated(Run run) {
        boolean value = Double.isFinite(run.finals().get(FinalMetric.FINAL_VAL_LOSS).orElse(Double.NaN));
        return !value && !run.series(Metric.TRAIN_LOSS).isEmpty() ? RunStatus.NO_VALIDATION : null;
    }

    /// The status for a person, in a word or two; null where there is none. A rise that is shown is called one, though it is no
    /// overfitting.
    public @Nullable String label() {
        if (status == RunStatus.UNDETERMINED && validation != null) {
            return switch (OpenEnd.of(validation)) {
                case ROSE_SLIGHTLY -> Bundle.STATEMENTS.get("run_status.rose_slightly");
                case ROSE -> Bundle.STATEMENTS.get("run_status.rose");
                case ODD_LAST, FEW, FELL, LAST_ALONE, BETWEEN, UNKNOWN -> status.label();
            };
        }
        return status == null ? null : status.label();
    }

    /// The first iteration from which on the run is lost; empty where it is not.
    public OptionalLong divergedAt() {
        return divergence == null ? OptionalLong.empty() : OptionalLong.of(divergence.iteration());
    }

    /// The lowest point, where overfitting began; null unless the run overfits.
    public @Nullable LowestPoint onset() {
        return status == RunStatus.OVERFITTING && validation != null ? validation.lowest() : null;
    }
}
