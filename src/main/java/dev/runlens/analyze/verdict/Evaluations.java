package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.Arrays;

/// The evaluations of a run that have a finite validation loss.
///
/// @param series iterations and losses
record Evaluations(Series series) {
    static Evaluations of(ComparedRun run) {
        Series all = run.run().series(Metric.VAL_LOSS);
        if (all.nonFiniteCount() == 0) {
            return new Evaluations(all);
        }
        long[] steps = new long[all.size()];
        double[] values = new double[all.size()];
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            if (Double.isFinite(all.value(i))) {
                steps[count] = all.step(i);
                values[count++] = all.value(i);
            }
        }
        return new Evaluations(Series.of(Arrays.copyOf(steps, count), Arrays.copyOf(values, count)));
    }

    int size() {
        return series.size();
    }

    /// The same, to be judged.
    Observations observations() {
        return Observations.of(Arrays.stream(series.stepsCopy()).asDoubleStream().toArray(), series.valuesCopy());
    }

    /// candidate − baseline at the iterations that both have, in order.
    static double[] differences(Evaluations baseline, Evaluations candidate) {
        double[] differences = new double[Math.min(baseline.size(), candidate.size())];
        int count = 0;
        for (int i = 0; i < candidate.size(); i++) {
            int at = baseline.series.indexOf(candidate.series.step(i));
            if (at >= 0) {
                differences[count++] = candidate.series.value(i) - baseline.series.value(at);
            }
        }
        return Arrays.copyOf(differences, count);
    }
}
