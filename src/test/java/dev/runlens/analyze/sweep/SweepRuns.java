package dev.runlens.analyze.sweep;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Map;

/// Small runs of a sweep.
final class SweepRuns {
    private SweepRuns() {}

    /// A run with some settings, given as names and values in turn, that ends at a validation loss.
    static Run run(String name, double loss, Object... settings) {
        TrainingHistory history = new TrainingHistory(
                Map.of(
                        Metric.TRAIN_LOSS, Runs.every10(2, 1.5, 1.2),
                        Metric.VAL_LOSS, Runs.every10(2.5, 2, loss)),
                List.of(),
                FinalMetrics.none(),
                Progress.UNKNOWN);
        return Runs.run(name, "mlx-lm", new Configuration(Runs.settings(settings), null), history);
    }

    static ComparedRun compared(Run run) {
        return ComparedRun.of(run, JudgingRules.DOCUMENTED, new RiseNulls());
    }

    static List<RunFacts> facts(Run... runs) {
        return RunFacts.of(Comparison.of(List.of(runs), List.of(), Runs.NOW));
    }
}
