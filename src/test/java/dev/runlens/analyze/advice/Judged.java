package dev.runlens.analyze.advice;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.health.RunHealth;
import dev.runlens.analyze.settings.EffectiveSettings;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.single.Speed;
import dev.runlens.analyze.single.Spent;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.Course;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.LateChange;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.analyze.statistics.Trend;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Runs of 300 iterations whose analysis is given, for the tests of what is said of it.
final class Judged {
    static final ExpectedGain GAIN = new ExpectedGain(20, 0.25, 0.05, 0.5);
    static final LateChange FLAT = new LateChange(0.001, new Interval(-0.004, 0.006), 0.02, false);
    private static final double[] FALLING = {3, 2, 1};
    private static final RunHealth SOUND = new RunHealth(List.of(), null);

    private Judged() {}

    private static final RiseTest NO_RISE = new RiseTest(0, 0.9, 0);

    static CurveJudgement status(RunStatus status) {
        return new CurveJudgement(status, null, null);
    }

    static CurveJudgement diverged(Divergence.Kind kind) {
        return new CurveJudgement(RunStatus.DIVERGED, new Divergence(70, kind), null);
    }

    static CurveJudgement improving(@Nullable ExpectedGain gain, double... losses) {
        return judged(RunStatus.STILL_IMPROVING, losses, course(NO_RISE, null), null, gain);
    }

    static CurveJudgement improving(@Nullable ExpectedGain gain) {
        return improving(gain, FALLING);
    }

    /// A run of 30 evaluations that came to rest by one of them, at the latest with the last third.
    static CurveJudgement plateau(long rest) {
        double[] losses = new double[30];
        Arrays.setAll(losses, i -> i < Math.min(20, rest / 10 - 4) ? 2 : 1);
        Course course = new Course(Course.Word.AT_REST, NO_RISE, null, FLAT, new Trend(0, 0.001, 20, 10, 10));
        return judged(RunStatus.PLATEAU, losses, course, at(rest, false, 0), null);
    }

    /// A run of 30 evaluations that came to rest by its 20th, by so much above its lowest point at 80.
    static CurveJudgement plateauAbove(double rise) {
        double[] losses = new double[30];
        Arrays.setAll(losses, i -> i < 5 ? 2 : i < 9 ? 1 : 1 + rise);
        Course course = new Course(Course.Word.AT_REST, NO_RISE, null, FLAT, new Trend(0, 0.001, 20, 10, 10));
        return judged(RunStatus.PLATEAU, losses, course, at(80, false, rise), null);
    }

    static CurveJudgement undetermined(
            @Nullable RiseTest rise, @Nullable LateChange late, @Nullable LowestPoint lowest, double... losses) {
        return judged(RunStatus.UNDETERMINED, losses, course(rise, late), lowest, null);
    }

    static CurveJudgement overfitting(OptionalDouble minutes, OptionalDouble tokens) {
        Spent since = new Spent(180, minutes, tokens, 0.5);
        return overfitting(new LowestPoint(120, 100, 140, false, since), 2, 1, 1.25);
    }

    static CurveJudgement overfitting(LowestPoint lowest, double... losses) {
        return judged(
                RunStatus.OVERFITTING, losses, course(new RiseTest(20, 0.0125, 12), null), lowest, null);
    }

    static LowestPoint at(long iteration, boolean first) {
        return at(iteration, first, 0.5);
    }

    private static LowestPoint at(long iteration, boolean first, double rise) {
        Spent since = new Spent(300 - iteration, OptionalDouble.empty(), OptionalDouble.empty(), rise);
        return new LowestPoint(iteration, iteration - 20, iteration + 20, first, since);
    }

    private static Course course(@Nullable RiseTest rise, @Nullable LateChange late) {
        return new Course(Course.Word.OPEN, rise, null, late, null);
    }

    private static CurveJudgement judged(
            RunStatus status,
            double[] losses,
            Course course,
            @Nullable LowestPoint lowest,
            @Nullable ExpectedGain gain) {
        double[] steps = new double[losses.length];
        Arrays.setAll(steps, i -> 300.0 * (i + 1) / losses.length);
        ValidationCourse validation = new ValidationCourse(Observations.of(steps, losses), course, lowest, gain);
        return new CurveJudgement(status, null, validation);
    }

    static CheckpointAdvice ship(double cost, OptionalLong missed) {
        Checkpoint file = new Checkpoint(Path.of("out", "0000100_adapters.safetensors"), OptionalLong.of(100), true,
                false);
        SavedFile saved = new SavedFile(file, OptionalLong.of(100), new FileLoss(100, 1.5, null, 100, 1.5));
        return new CheckpointAdvice(
                List.of(saved),
                saved,
                new FileMetric(Metric.VAL_LOSS, false, FileMetric.Source.DEFAULT),
                new CheckpointAdvice.Beside(null, null, 1.5, missed, cost),
                null);
    }

    static ComparedRun run(CurveJudgement curve, Object... settings) {
        return run(run(settings), null, curve, null);
    }

    static ComparedRun run(Run run, @Nullable Gap gap, CurveJudgement curve, @Nullable CheckpointAdvice checkpoint) {
        return new ComparedRun(
                run, new RunAnalysis(gap, nothing(), curve, SOUND, checkpoint), EffectiveSettings.of(run));
    }

    static ComparedRun unsound(RunHealth health, CurveJudgement curve, Object... settings) {
        Run run = run(settings);
        return new ComparedRun(
                run, new RunAnalysis(null, nothing(), curve, health, null), EffectiveSettings.of(run));
    }

    private static RunAnalysis.Measured nothing() {
        return new RunAnalysis.Measured(null, new Speed(OptionalDouble.empty(), OptionalDouble.empty()));
    }

    static Run run(Object... settings) {
        return run(Progress.UNKNOWN, settings);
    }

    /// A run of 300 iterations that is not at its planned end.
    static Run unfinished(long planned, Object... settings) {
        return run(new Progress(Progress.State.UNFINISHED, OptionalLong.of(planned)), settings);
    }

    private static Run run(Progress progress, Object... settings) {
        Series series = Series.of(new long[] {100, 200, 300}, FALLING);
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, series, Metric.VAL_LOSS, series),
                List.of(),
                FinalMetrics.none(),
                progress);
        return Runs.run("run", "mlx-lm", new Configuration(Runs.settings(settings), null), history);
    }
}
