package dev.runlens.analyze.single;

import dev.runlens.analyze.health.RunHealth;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the numbers of one run say.
///
/// @param gap final validation loss against final train loss; null where either is unknown or not finite
/// @param measured the lowest reported validation loss, and median speeds
/// @param curve what the curves say
/// @param health what is wrong with how the run was set up, went and was logged
/// @param checkpoint which saved file to ship; null where none is on disk, or nothing may be concluded from the run
public record RunAnalysis(
        @Nullable Gap gap,
        Measured measured,
        CurveJudgement curve,
        RunHealth health,
        @Nullable CheckpointAdvice checkpoint) {

    /// That of a run that is read and not judged yet.
    static final RunAnalysis NOTHING_YET = new RunAnalysis(
            null,
            new Measured(null, new Speed(OptionalDouble.empty(), OptionalDouble.empty())),
            new CurveJudgement(null, null, null),
            new RunHealth(List.of(), null),
            null);

    /// What is read off a run.
    ///
    /// @param best the lowest reported validation loss; null where there is none
    /// @param speed median speeds
    public record Measured(@Nullable BestValidation best, Speed speed) {
        static Measured of(Run run) {
            return new Measured(
                    BestValidation.of(run.series(Metric.VAL_LOSS)).orElse(null), Speed.of(run));
        }
    }

    /// The analysis of a run.
    ///
    /// @param effective what its trainer really used
    /// @param rules what the user decides of how runs are judged
    /// @param nulls what chance does, shared by the runs of a comparison
    public static RunAnalysis of(Run run, EffectiveSettings effective, JudgingRules rules, RiseNulls nulls) {
        Measured measured = Measured.of(run);
        CurveJudgement curve = CurveJudgement.of(run, measured.speed(), effective, nulls);
        RunHealth health = RunHealth.of(run, effective);
        CheckpointChoice choice = new CheckpointChoice(
                run, FileMetric.of(run, rules.metric()), effective.noise(), curve.divergedAt(), rules.matters());
        return new RunAnalysis(
                gap(run, rules.gaps()).orElse(null),
                measured,
                curve,
                health,
                health.blocks() ? null : choice.made().orElse(null));
    }

    /// The lowest reported validation loss; null where there is none.
    public @Nullable BestValidation best() {
        return measured.best();
    }

    /// Median speeds.
    public Speed speed() {
        return measured.speed();
    }

    /// What the curve says in one word; null where it cannot be judged.
    public @Nullable RunStatus status() {
        return curve.status();
    }

    /// The same for a person, in a word or two; null where it cannot be judged.
    public @Nullable String statusLabel() {
        return curve.label();
    }

    /// The file or folder to ship; null where there is none, or nothing is advised.
    public @Nullable Checkpoint fileToShip() {
        return checkpoint == null ? null : checkpoint.checkpoint();
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
