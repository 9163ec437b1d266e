package dev.runlens.benchmark.window;

import dev.runlens.analyze.Comparison;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Runs with very many reports and fifty evaluations, the same each time.
final class DenseRuns {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 9, 1, 12, 0);
    private static final int EVALUATIONS = 50;
    private static final int DIFFERENT = 8;

    private DenseRuns() {}

    /// Their comparison; more than eight of them share train losses, to take less memory.
    ///
    /// @param points how many train losses each reports
    static Comparison of(int runs, int points) {
        List<Series> train = new ArrayList<>();
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Random noise = new Random(i);
            double floor = 1.8 + 0.02 * i;
            if (i < DIFFERENT) {
                train.add(series(points, 1, noise, 0.25, floor));
            }
            Series validation = series(EVALUATIONS, points / EVALUATIONS, noise, 0.01, floor + 0.3);
            all.add(run("run" + i, train.get(i % DIFFERENT), validation));
        }
        return Comparison.of(all, List.of(), NOON);
    }

    private static Series series(int count, int every, Random noise, double spread, double floor) {
        long[] steps = new long[count];
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            steps[i] = (i + 1L) * every;
            values[i] = floor + 3 * Math.exp(-5.0 * i / count) + noise.nextGaussian() * spread;
        }
        return Series.of(steps, values);
    }

    private static Run run(String name, Series train, Series validation) {
        return new Run(
                new RunIdentity(name, Path.of("runs", name), NOON, Trainer.UNKNOWN, List.of()),
                Configuration.NONE,
                new TrainingHistory(
                        Map.of(Metric.TRAIN_LOSS, train, Metric.VAL_LOSS, validation), List.of(), FinalMetrics.none(),
                        Progress.UNKNOWN),
                List.of(),
                List.of());
    }
}
