package dev.runlens.read.collect;

import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Final metrics that a person or a script wrote down: a JSON object with an object for each run name, which holds any
/// of the nine documented fields (`--run-metrics`). One flat object of the fields is taken for the only run there is.
///
/// `null` and the derived `train_val_gap` say nothing new and are passed over; every other unknown field and every
/// value of the wrong type is a problem with its line. [MetricsMerge] gives the values to the runs.
///
/// @param file where they stand
/// @param byRun the metrics of each run name, in the order of the file
/// @param flat fields that stand under no run name; empty where there are none
/// @param problems what could not be taken from the file
public record MetricsFile(Path file, Map<String, Entry> byRun, FinalMetrics flat, List<Finding> problems) {
    /// The metrics of one run name.
    ///
    /// @param line where it stands, 1-based
    /// @param values those that could be taken, each with its line
    public record Entry(int line, FinalMetrics values) {}

    /// Keeps copies.
    public MetricsFile {
        byRun = Collections.unmodifiableMap(new LinkedHashMap<>(byRun));
        problems = List.copyOf(problems);
    }

    /// Reads a file. Never throws for what is wrong with it: that is in the problems.
    public static MetricsFile read(Path file) {
        return new MetricsParser(file).read();
    }
}
