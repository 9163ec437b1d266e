package dev.runlens.read.comparison;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Series from arrays that may be jagged: each value is put at its iteration, or left out with a finding where the file
/// does not say which one that is.
final class SeriesIn {
    private final MetricsIn arrays;
    private final Path file;
    private final List<Finding> findings;

    /// @param findings gets what is strange in the arrays
    SeriesIn(MetricsIn arrays, Path file, List<Finding> findings) {
        this.arrays = arrays;
        this.file = file;
        this.findings = findings;
    }

    /// The series of every array that holds a value.
    ///
    /// @param settings tell when evaluations were due
    Map<Metric, Series> series(Hyperparameters settings) {
        long missed = arrays.fillNonFinite();
        if (missed > 0) {
            note(0, FindingCode.SKIPPED_LINE, missed + " entries of non_finite belong to no gap of the arrays");
        }
        StepColumn steps = arrays.iterations();
        int odd = steps.isSorted() ? 0 : steps.oddCount();
        if (odd > 0) {
            note(
                    0,
                    FindingCode.DUPLICATE,
                    odd
                            + " entries of iterations stand there twice or are no iteration: the last value of each is kept");
        }
        Map<Metric, Series> series = new LinkedHashMap<>();
        arrays.columns().forEach((key, column) -> {
            Series one = series(key, column, settings);
            if (!one.isEmpty()) {
                series.put(Metric.of(key), one);
            }
        });
        return series;
    }

    private Series series(String key, NumberColumn column, Hyperparameters settings) {
        StepColumn steps = arrays.iterations();
        if (column.knownCount() == 0) {
            return Series.empty();
        }
        if (column.size() == steps.size()) {
            return aligned(column, steps);
        }
        Metric metric = Metric.of(key);
        boolean evaluated = metric.equals(Metric.VAL_LOSS) || metric.equals(Metric.VAL_TIME_SEC);
        long[] due = evaluated ? EvaluationRule.due(column.size(), steps, settings) : new long[0];
        if (due.length == 0) {
            note(
                    column.line(),
                    FindingCode.SKIPPED_LINE,
                    key + " has " + column.size() + " values for " + steps.size()
                            + " iterations: nothing tells which belongs to which, so its curve is left out");
            return Series.empty();
        }
        note(
                column.line(),
                FindingCode.INFERRED,
                key + " has " + column.size() + " values for " + steps.size()
                        + " iterations: they are placed where steps_per_eval says that evaluations were");
        StepColumn placed = new StepColumn();
        Arrays.stream(due).forEach(placed::add);
        return aligned(column, placed);
    }

    private static Series aligned(NumberColumn column, StepColumn steps) {
        int known = column.knownCount();
        long[] at = new long[known];
        double[] values = new double[known];
        int size = 0;
        for (int index : steps.inOrder()) {
            if (column.isKnown(index)) {
                boolean again = size > 0 && at[size - 1] == steps.step(index);
                int slot = again ? size - 1 : size++;
                at[slot] = steps.step(index);
                values[slot] = column.value(index);
            }
        }
        return Series.adopting(Arrays.copyOf(at, size), Arrays.copyOf(values, size), new int[0]);
    }

    private void note(int line, FindingCode code, String message) {
        findings.add(Finding.in(file, line, code, message));
    }
}
