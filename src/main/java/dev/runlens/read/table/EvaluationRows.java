package dev.runlens.read.table;

import dev.runlens.read.series.MetricChoice;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/// Rows of evaluations whose `step` counts epochs among rows of training whose `step` counts batches, as MMEngine writes
/// them to `scalars.json`: an evaluation stands at the step that was reported before it.
final class EvaluationRows {
    private static final int FEWEST = 2;
    private static final long MUCH_MORE = 5;

    private long trained = -1;
    private long evaluations;
    private boolean other;

    /// Looks at a row of the beginning of a file.
    ///
    /// @param names of its numbers
    /// @param step empty where it has none
    void look(Collection<String> names, OptionalLong step) {
        if (step.isEmpty()) {
            return;
        }
        long at = step.getAsLong();
        if (!isEvaluation(names)) {
            other |= at < trained;
            trained = at;
        } else if (at == evaluations + 1 && trained >= MUCH_MORE * at) {
            evaluations++;
        } else {
            other |= at != trained;
        }
    }

    /// Whether the rows that were looked at are of this kind.
    boolean areCountedInEpochs() {
        return !other && evaluations >= FEWEST;
    }

    /// Whether a row reports no training.
    static boolean isEvaluation(Collection<String> names) {
        Map<String, Metric> metrics = MetricChoice.of(names);
        return !metrics.containsValue(Metric.TRAIN_LOSS);
    }

    /// What is said of them.
    static Finding said(Path file) {
        return Finding.in(
                file,
                FindingCode.INFERRED,
                "evaluations are counted in epochs, training in steps: each stands at the step that was reported before it");
    }
}
