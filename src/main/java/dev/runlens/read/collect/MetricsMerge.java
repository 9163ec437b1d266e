package dev.runlens.read.collect;

import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.run.Run;
import dev.runlens.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives the values of a [MetricsFile] to the runs they name: by run name, else by the name of the run's folder where
/// only one run has it.
///
/// They fill what is unknown; a value that a run already has wins, and a difference is a `conflict` finding of the run.
///
/// @param runs the runs, in their order
/// @param problems names in the file that belong to no run
public record MetricsMerge(List<Run> runs, List<Finding> problems) {
    private static final double SAME = 1e-9;

    /// Keeps copies.
    public MetricsMerge {
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }

    /// The runs with the metrics of a file; the problems of reading the file are not repeated.
    public static MetricsMerge of(List<Run> runs, MetricsFile metrics) {
        List<Run> filled = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Run run : runs) {
            String name = metrics.byRun().containsKey(run.name()) ? run.name() : ownFolder(run, runs);
            MetricsFile.Entry entry = metrics.byRun().get(name);
            used.add(name);
            filled.add(entry == null ? run : fill(run, entry.values()));
        }
        List<Finding> problems = new ArrayList<>();
        metrics.byRun().forEach((name, entry) -> {
            if (!used.contains(name)) {
                problems.add(unknown(metrics.file(), entry.line(), "there is no run named \"" + name + "\"", runs));
            }
        });
        if (!metrics.flat().isEmpty()) {
            if (filled.size() == 1) {
                filled.set(0, fill(filled.getFirst(), metrics.flat()));
            } else {
                problems.add(unknown(metrics.file(), 0, "does not say which run its metrics belong to", runs));
            }
        }
        return new MetricsMerge(filled, problems);
    }

    /// The name of a run's folder; its own name where another run has the same folder name or is named so.
    private static String ownFolder(Run run, List<Run> runs) {
        String folder = folder(run);
        boolean shared = runs.stream()
                .filter(other -> !other.name().equals(run.name()))
                .anyMatch(other -> folder(other).equals(folder) || other.name().equals(folder));
        return shared ? run.name() : folder;
    }

    private static String folder(Run run) {
        Path last = run.path().getFileName();
        return last == null ? "" : last.toString();
    }

    private static Finding unknown(Path file, int line, String message, List<Run> runs) {
        String names = runs.stream().map(Run::name).limit(5).collect(Collectors.joining(", "));
        return Finding.in(
                file,
                line,
                FindingCode.REJECTED,
                message + (runs.isEmpty() ? "" : "; the runs are " + names) + (runs.size() > 5 ? ", …" : ""));
    }

    private static Run fill(Run run, FinalMetrics given) {
        Run result = run;
        for (FinalMetric metric : FinalMetric.values()) {
            OptionalDouble before = run.finals().get(metric);
            OptionalDouble now = given.get(metric);
            if (before.isPresent() && now.isPresent() && differ(before.getAsDouble(), now.getAsDouble())) {
                result = result.withFinding(conflict(run, metric, given));
            }
        }
        return result.withFinals(run.finals().filledWith(given));
    }

    private static boolean differ(double a, double b) {
        return Double.compare(a, b) != 0 && !(Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)));
    }

    private static Finding conflict(Run run, FinalMetric metric, FinalMetrics given) {
        Origin.InFile origin = given.origin(metric)
                .filter(Origin.InFile.class::isInstance)
                .map(Origin.InFile.class::cast)
                .orElse(null);
        return new Finding(
                FindingCode.CONFLICT,
                "%s is given as %s, but the run itself says %s%s, which is kept"
                        .formatted(
                                metric.label(),
                                text(given.get(metric)),
                                text(run.finals().get(metric)),
                                run.finals()
                                        .origin(metric)
                                        .map(where -> " (" + where + ")")
                                        .orElse("")),
                origin,
                null);
    }

    private static String text(OptionalDouble value) {
        return Numbers.number(value.orElse(Double.NaN));
    }
}
