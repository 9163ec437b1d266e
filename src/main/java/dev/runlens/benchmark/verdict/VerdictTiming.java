package dev.runlens.benchmark.verdict;

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
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// How long everything that is said of two runs of 200 evaluations takes, once they are loaded, and of 300 runs of 20.
///
/// The two were evaluated at different steps, so nothing that is worked out for one serves the other.
final class VerdictTiming {
    private static final int SIZE = 200;
    private static final int ROUNDS = 11;
    private static final double BAR = 150;
    private static final int MANY = 300;
    private static final int FEW = 20;
    private static final double MANY_BAR = 3;

    private final Tables tables;

    VerdictTiming(Tables tables) {
        this.tables = tables;
    }

    void print() {
        two();
        many();
    }

    private void many() {
        List<Run> runs = IntStream.range(0, MANY)
                .mapToObj(i -> run("run " + i, TrueCurve.RISING_TAIL, 50, FEW))
                .toList();
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Comparison comparison = Comparison.of(runs, List.of(), LocalDateTime.MIN);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e9;
        tables.line(String.format(
                Locale.ROOT,
                "verdict on %d runs of %d evaluations: %.2f s of the processor; the bar is %.0f s",
                comparison.runs().size(),
                FEW,
                seconds,
                MANY_BAR));
        tables.atMost(MANY_BAR, seconds, "seconds for a verdict on many runs");
    }

    private void two() {
        List<Run> runs = List.of(run("one", TrueCurve.RISING_TAIL, 50, SIZE),
                run("other", TrueCurve.FALLING, 60, SIZE));
        double[] milliseconds = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Comparison comparison = Comparison.of(runs, List.of(), LocalDateTime.MIN);
            processor[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6;
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
            tables.atLeast(1, comparison.verdict() == null ? 0 : 1, "a verdict");
        }
        double first = milliseconds[0];
        tables.line(String.format(
                Locale.ROOT,
                "verdict on two runs of 200 evaluations: %.0f ms, of the processor %.0f ms (medians of %d; the first %.0f"
                        + " ms); the bar is %.0f ms of the processor",
                median(milliseconds),
                median(processor),
                ROUNDS,
                first,
                BAR));
        tables.atMost(BAR, median(processor), "milliseconds for a verdict");
    }

    private static Run run(String name, TrueCurve curve, int stepsPerEvaluation, int size) {
        long[] steps = new long[size];
        for (int i = 0; i < size; i++) {
            steps[i] = (i + 1L) * stepsPerEvaluation;
        }
        double[] losses = new Draw("timing", name).of(curve.losses(size), 1).losses();
        for (int i = 0; i < size; i++) {
            losses[i] = 2 + losses[i] / 20;
        }
        Map<Metric, Series> metrics = Map.of(Metric.VAL_LOSS, Series.of(steps, losses));
        RunIdentity identity = new RunIdentity(name, Path.of(name), LocalDateTime.MIN, Trainer.UNKNOWN, List.of());
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        return new Run(identity, Configuration.NONE, history, List.of(), List.of());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
