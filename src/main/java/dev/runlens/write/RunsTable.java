package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.sweep.VariedSettings;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunField;
import dev.runlens.text.Digits;
import java.util.ArrayList;
import java.util.List;

/// A row for each run as data: place, status, loss of what would be shipped, its lowest evaluation, gap, file, and every
/// setting in which the runs differ. The columns are called as the search of the window calls the fields.
public final class RunsTable {
    private static final String LOW = "loss_low";
    private static final String HIGH = "loss_high";
    private static final List<String> FIELDS = List.of("name", "place", "status", "loss", LOW, HIGH, "best", "best_at",
            "gap", "file");

    private RunsTable() {}

    /// The table of a comparison, its runs in their order.
    public static PlainTable of(Comparison comparison) {
        List<RunFacts> runs = RunFacts.of(comparison);
        List<String> settings = VariedSettings.of(runs);
        List<String> heading = new ArrayList<>(FIELDS);
        heading.addAll(settings);
        List<List<String>> rows = new ArrayList<>();
        for (RunFacts run : runs) {
            rows.add(heading.stream().map(name -> cell(run, name)).toList());
        }
        return new PlainTable(heading, rows);
    }

    private static String cell(RunFacts run, String name) {
        Interval interval = run.interval();
        return switch (name) {
            case LOW -> interval == null ? "" : Digits.data(interval.low());
            case HIGH -> interval == null ? "" : Digits.data(interval.high());
            default -> RunField.of(run, name).map(RunsTable::data).orElse("");
        };
    }

    private static String data(RunField.Value value) {
        return value.number().isPresent() ? Digits.data(value.number().getAsDouble()) : value.words();
    }

    /// Whether a text begins as [PlainTable#csv] of such a table does: with every column that is always there, in that
    /// order, and settings behind them.
    ///
    /// @param begin the text, or as much of it as holds the columns that are always there
    static boolean isCsv(String begin) {
        int end = begin.indexOf('\n');
        String first = end < 0 ? begin : begin.substring(0, end + 1);
        String always = String.join(",", FIELDS);
        return first.equals(always + PlainTable.CSV_END)
                || first.startsWith(always + ",") && (end < 0 || first.endsWith(PlainTable.CSV_END));
    }
}
