package dev.runlens.analyze.live;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.Activity;
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
import java.util.OptionalLong;

/// Runs at one moment, given as their losses every ten iterations.
final class LiveRuns {
    static final Activity FOLLOWING = new Activity.Following();
    static final Progress OPEN = new Progress(Progress.State.UNFINISHED, OptionalLong.of(200));
    static final double[] FLAT = {1.003, 1.002, 0.998, 1.001, 0.999, 1.002, 0.998, 1.001, 0.999, 1.0};
    static final double[] FALLING = {3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.2};
    static final double[] RISING = {3, 2, 1.5, 1.2, 1.1, 1.2, 1.4, 1.6, 1.8, 2};
    private static final double[] TRAIN = {3, 2.5, 2, 1.8, 1.6, 1.5, 1.4, 1.3, 1.25, 1.2};
    private static final RiseNulls NULLS = new RiseNulls();

    private LiveRuns() {}

    /// A run that is written to, with two files.
    static LiveRun following(double... val) {
        return live(OPEN, FOLLOWING, val);
    }

    static LiveRun live(Progress progress, Activity activity, double... val) {
        return live(Map.of(Metric.TRAIN_LOSS, Runs.every10(TRAIN), Metric.VAL_LOSS, Runs.every10(val)), progress,
                activity, file(30), file(40));
    }

    static LiveRun live(Map<Metric, Series> metrics, Progress progress, Activity activity, Checkpoint... files) {
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.none(), progress);
        Run bare = Runs.run("one", "mlx-lm", Configuration.NONE, history);
        Run run = new Run(bare.identity(), bare.configuration(), history, List.of(files), List.of());
        return new LiveRun(RunCard.of(ComparedRun.of(run, JudgingRules.DOCUMENTED, NULLS)), activity);
    }

    private static Checkpoint file(long iteration) {
        return new Checkpoint(Path.of("out", iteration + "_adapters.safetensors"), OptionalLong.of(iteration), true,
                false);
    }
}
