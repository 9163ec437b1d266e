package dev.runlens.analyze.advice;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.Onset;
import dev.runlens.analyze.single.OnsetCost;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.Speed;
import dev.runlens.analyze.single.StatusReason;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Runs of 300 iterations whose analysis is given, for the tests of what is said of it.
final class Judged {
    static final ExpectedGain GAIN = new ExpectedGain(20, 0.25, 0.05, 0.5);

    private Judged() {}

    static CurveJudgement status(RunStatus status) {
        return new CurveJudgement(status, null, OptionalLong.empty(), null, null);
    }

    static CurveJudgement fitted(RunStatus status, CurveFit fit) {
        return new CurveJudgement(status, null, OptionalLong.empty(), fit, null);
    }

    static CurveJudgement diverged(StatusReason reason) {
        return new CurveJudgement(RunStatus.DIVERGED, reason, OptionalLong.of(70), null, null);
    }

    static CurveJudgement overfitting(OptionalDouble minutes, OptionalDouble tokens, OptionalLong aFifthOver) {
        OnsetCost cost = new OnsetCost(180, minutes, tokens, 0.5);
        return onset(new Onset(120, 100, 140, 0.0125, cost), aFifthOver);
    }

    static CurveJudgement onset(Onset onset, OptionalLong aFifthOver) {
        CurveFit fit = new CurveFit(series(), 0.02, new CurveFit.FittedBest(1.5, onset.iteration()), null, aFifthOver);
        return new CurveJudgement(
                RunStatus.OVERFITTING, StatusReason.SIGNIFICANT_RISE, OptionalLong.empty(), fit, onset);
    }

    static CurveFit fit(long best, double sigma, @Nullable ExpectedGain gain) {
        return new CurveFit(series(), sigma, new CurveFit.FittedBest(1.5, best), gain, OptionalLong.empty());
    }

    static CheckpointAdvice ship(double cost, OptionalLong missed) {
        Checkpoint file = new Checkpoint(Path.of("out", "0000100_adapters.safetensors"), OptionalLong.of(100), true,
                false);
        CheckpointAdvice.SavedFile saved = new CheckpointAdvice.SavedFile(file, 100, 1.5);
        return new CheckpointAdvice(saved, saved, cost, missed);
    }

    static ComparedRun run(CurveJudgement curve, Object... settings) {
        return run(run(settings), null, curve, null);
    }

    static ComparedRun run(Run run, @Nullable Gap gap, CurveJudgement curve, @Nullable CheckpointAdvice checkpoint) {
        Speed none = new Speed(OptionalDouble.empty(), OptionalDouble.empty());
        return new ComparedRun(run, new RunAnalysis(gap, null, none, curve, checkpoint), EffectiveSettings.of(run));
    }

    static Run run(Object... settings) {
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, series(), Metric.VAL_LOSS, series()),
                List.of(),
                FinalMetrics.none(),
                Progress.UNKNOWN);
        return Runs.run("run", "mlx-lm", new Configuration(Runs.settings(settings), null), history);
    }

    private static Series series() {
        return Series.of(new long[] {100, 200, 300}, new double[] {3, 2, 1});
    }
}
