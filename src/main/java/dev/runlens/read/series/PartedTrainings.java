package dev.runlens.read.series;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trainings of which a table tells one part of the data after the other: all evaluations first, then all reports of
/// training. Both are one training.
final class PartedTrainings {
    private PartedTrainings() {}

    /// The trainings, with those joined of which one reports nothing but evaluations and the next none.
    static List<LoggedTraining> joined(List<LoggedTraining> trainings) {
        List<LoggedTraining> joined = new ArrayList<>();
        for (LoggedTraining training : trainings) {
            if (!joined.isEmpty() && areParts(joined.getLast(), training)) {
                joined.add(both(joined.removeLast(), training));
            } else {
                joined.add(training);
            }
        }
        return joined;
    }

    private static boolean areParts(LoggedTraining first, LoggedTraining next) {
        Series evaluations = first.series(Metric.VAL_LOSS);
        Series training = next.series(Metric.TRAIN_LOSS);
        return !evaluations.isEmpty()
                && !training.isEmpty()
                && first.series(Metric.TRAIN_LOSS).isEmpty()
                && next.series(Metric.VAL_LOSS).isEmpty()
                && evaluations.lastStep() <= training.lastStep();
    }

    private static LoggedTraining both(LoggedTraining evaluations, LoggedTraining training) {
        Map<Metric, Series> metrics = new LinkedHashMap<>(training.metrics());
        evaluations.metrics().forEach(metrics::putIfAbsent);
        List<Finding> findings = new ArrayList<>(evaluations.findings());
        findings.addAll(training.findings());
        return new LoggedTraining(metrics, training.header(), training.ending(), training.saves(), findings);
    }
}
