package dev.runlens.read.series;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.ArrayList;
import java.util.List;

/// One finding for each point of a run that is NaN or infinite.
public final class NonFiniteFindings {
    /// How many findings there are for the values of one metric before the rest is counted in one.
    public static final int MOST_FOR_METRIC = 1000;

    private NonFiniteFindings() {}

    /// The findings of a history, metric by metric.
    public static List<Finding> of(TrainingHistory history) {
        List<Finding> findings = new ArrayList<>();
        history.metrics().keySet().forEach(metric -> add(findings, history, metric));
        return findings;
    }

    private static void add(List<Finding> findings, TrainingHistory history, Metric metric) {
        Series series = history.series(metric);
        int count = 0;
        for (int i = series.indexOfFirstNonFinite(); i >= 0 && i < series.size(); i++) {
            if (!Double.isFinite(series.value(i)) && ++count <= MOST_FOR_METRIC) {
                Origin.InFile place = history.origin(metric, i).orElse(null) instanceof Origin.InFile file ? file
                        : null;
                findings.add(new Finding(
                        FindingCode.NON_FINITE,
                        metric.label() + " is " + series.value(i) + " at iteration " + series.step(i),
                        place,
                        new Finding.Point(metric, series.step(i), series.value(i))));
            }
        }
        if (count > MOST_FOR_METRIC) {
            findings.add(Finding.of(
                    FindingCode.NON_FINITE,
                    (count - MOST_FOR_METRIC) + " more values of " + metric.label() + " are not finite"));
        }
    }
}
