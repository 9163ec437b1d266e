package dev.runlens.cli;

import dev.runlens.read.series.ColumnChoice;
import dev.runlens.run.Metric;
import dev.runlens.run.SeriesChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--columns`: which columns of a table are what.
final class ColumnOption {
    private static final String STEP = "step";
    private static final String TRAIN = "train_loss";
    private static final String VALIDATION = "val_loss";

    @Option(names = "--columns", paramLabel = "WHAT=NAME", split = ",", description = {
            "Which column of a CSV, TSV or JSONL table is what, where its names do not tell, and which of",
            "several series is a loss: step=NAME, train_loss=NAME, val_loss=NAME, separated by commas."
    })
    Map<String, String> columns = new LinkedHashMap<>();

    /// What is wrong with what was typed; empty where nothing is.
    Optional<String> objection() {
        Set<String> known = Set.of(STEP, TRAIN, VALIDATION);
        return columns.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "--columns knows step, train_loss and val_loss, not " + name);
    }

    /// The series that are taken for the losses of runs that report them; a table has them already.
    SeriesChoice choice() {
        return new SeriesChoice(metric(TRAIN), metric(VALIDATION));
    }

    private @Nullable Metric metric(String what) {
        String name = columns.get(what);
        return name == null ? null : Metric.of(name);
    }

    /// The columns of tables.
    ColumnChoice ofTables() {
        return new ColumnChoice(columns.get(STEP), columns.get(TRAIN), columns.get(VALIDATION));
    }
}
