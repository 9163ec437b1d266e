package dev.runlens.analyze.verdict;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import dev.runlens.analyze.statistics.RiseNulls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs with given settings and validation losses, and pairs of them.
final class TwoRuns {
    private TwoRuns() {}

    /// An mlx-lm run on some data with an evaluation every ten iterations.
    static ComparedRun run(String name, double[] val, Object... settings) {
        List<Object> all = new ArrayList<>(List.of("model", "base", "data", "data/mine"));
        for (int i = 0; i < settings.length; i += 2) {
            int at = all.indexOf(settings[i]);
            if (at >= 0) {
                all.set(at + 1, settings[i + 1]);
            } else {
                all.addAll(List.of(settings[i], settings[i + 1]));
            }
        }
        return of("mlx-lm", name, Map.of(Metric.VAL_LOSS, Runs.every10(val)), all.toArray());
    }

    static ComparedRun of(String trainer, String name, Map<Metric, Series> metrics, Object... settings) {
        Map<Metric, Series> kept = new LinkedHashMap<>(metrics);
        kept.values().removeIf(Series::isEmpty);
        TrainingHistory history = new TrainingHistory(kept, List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        return compared(Runs.run(name, trainer, new Configuration(Runs.settings(settings), null), history));
    }

    static ComparedRun compared(Run run) {
        return ComparedRun.of(run, GapThresholds.DOCUMENTED, new RiseNulls());
    }

    static RunPair pair(ComparedRun baseline, ComparedRun candidate) {
        return new RunPair(baseline, candidate);
    }

    static PairJudgement judge(ComparedRun baseline, ComparedRun candidate) {
        return Verdicts.judge(baseline, candidate, JudgingRules.MATTERS);
    }

    /// As [Runs#curve].
    static double[] curve(int evaluations, double level, double sigma, long seed) {
        return Runs.curve(evaluations, level, sigma, seed);
    }

    static double[] plus(double[] losses, double shift) {
        double[] moved = losses.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += shift;
        }
        return moved;
    }
}
