package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values at steps before the beginning: a damaged file has some, no trainer counts so. They are left out, and that is said.
final class NegativeSteps {
    private NegativeSteps() {}

    /// A training without them.
    ///
    /// @param file it was read from
    static LoggedTraining removed(Path file, LoggedTraining training) {
        if (areNone(training.metrics())) {
            return training;
        }
        List<Finding> findings = new ArrayList<>(training.findings());
        findings.add(said(file, training.header().line(), training.metrics()));
        return new LoggedTraining(
                kept(training.metrics()), training.header(), training.ending(), training.saves(), findings);
    }

    /// A run without them.
    ///
    /// @param file it was read from
    static Run removed(Path file, Run run) {
        TrainingHistory history = run.history();
        if (areNone(history.metrics())) {
            return run;
        }
        TrainingHistory rest = new TrainingHistory(
                kept(history.metrics()), history.segments(), history.finals(), history.progress());
        return new Run(run.identity(), run.configuration(), rest, run.checkpoints(), run.findings())
                .withFinding(said(file, 0, history.metrics()));
    }

    private static boolean areNone(Map<Metric, Series> metrics) {
        return metrics.values().stream().allMatch(series -> series.isEmpty() || series.step(0) >= 0);
    }

    private static int before(Series series) {
        int from = 0;
        while (from < series.size() && series.step(from) < 0) {
            from++;
        }
        return from;
    }

    private static Map<Metric, Series> kept(Map<Metric, Series> metrics) {
        Map<Metric, Series> kept = new LinkedHashMap<>();
        metrics.forEach((metric, series) -> {
            if (before(series) < series.size()) {
                kept.put(metric, series.slice(before(series), series.size(), 0));
            }
        });
        return kept;
    }

    private static Finding said(Path file, int line, Map<Metric, Series> metrics) {
        int left = metrics.values().stream().mapToInt(NegativeSteps::before).sum();
        return Finding.in(
                file,
                line,
                FindingCode.SKIPPED_LINE,
                left + " values stand at negative steps and were left out");
    }
}
