package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.sweep.VariedSettings;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunField;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A row for each run as data: place, status, loss of what would be shipped, its lowest evaluation, gap, file, and every
/// setting in which the runs differ. Plain numbers, one value a cell; what nobody knows is empty.
///
/// @param heading what the columns are called: fields as the search of the window names them
/// @param rows a cell for each column
public record RunsTable(List<String> heading, List<List<String>> rows) {
    private static final String LOW = "loss_low";
    private static final String HIGH = "loss_high";
    private static final List<String> FIELDS = List.of("name", "place", "status", "loss", LOW, HIGH, "best", "best_at",
            "gap", "file");
    private static final String CSV_END = "\r\n";

    private static final Map<Character, String> IN_LATEX = Map.ofEntries(
            Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\{"),
            Map.entry('}', "\\}"),
            Map.entry('$', "\\$"),
            Map.entry('&', "\\&"),
            Map.entry('%', "\\%"),
            Map.entry('#', "\\#"),
            Map.entry('_', "\\_"),
            Map.entry('~', "\\textasciitilde{}"),
            Map.entry('^', "\\textasciicircum{}"));

    /// Keeps copies.
    public RunsTable {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /// The table of a comparison, its runs in their order.
    public static RunsTable of(Comparison comparison) {
        List<RunFacts> runs = RunFacts.of(comparison);
        List<String> settings = VariedSettings.of(runs);
        List<String> heading = new ArrayList<>(FIELDS);
        heading.addAll(settings);
        List<List<String>> rows = new ArrayList<>();
        for (RunFacts run : runs) {
            rows.add(heading.stream().map(name -> cell(run, name)).toList());
        }
        return new RunsTable(heading, rows);
    }

    private static String cell(RunFacts run, String name) {
        Interval interval = run.interval();
        return switch (name) {
            case LOW -> interval == null ? "" : Numbers.number(interval.low());
            case HIGH -> interval == null ? "" : Numbers.number(interval.high());
            default -> RunField.of(run, name).map(RunField.Value::words).orElse("");
        };
    }

    /// As comma-separated values.
    ///
    /// Format: RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    public String csv() {
        return lines(",", RunsTable::inCsv, CSV_END);
    }

    /// Whether a text begins as [#csv] does: with every column that is always there, in that order, and settings behind them.
    ///
    /// @param begin the text, or as much of it as holds the columns that are always there
    static boolean isCsv(String begin) {
        int end = begin.indexOf('\n');
        String first = end < 0 ? begin : begin.substring(0, end + 1);
        String always = String.join(",", FIELDS);
        return first.equals(always + CSV_END)
                || first.startsWith(always + ",") && (end < 0 || first.endsWith(CSV_END));
    }

    /// As a table in GitHub Markdown.
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(MarkdownText.row(heading.stream().map(MarkdownText::words).toList())).append('\n');
        text.append(MarkdownText.rule(heading.size(), 1)).append('\n');
        rows.forEach(row -> text.append(MarkdownText.row(row.stream().map(MarkdownText::words).toList()))
                .append('\n'));
        return text.toString();
    }

    /// As a table in LaTeX, for the package `booktabs`.
    public String latex() {
        String columns = "l" + "r".repeat(heading.size() - 1);
        String body = lines(" & ", RunsTable::inLatex, " \\\\\n");
        int end = body.indexOf('\n') + 1;
        return "\\begin{tabular}{" + columns + "}\n\\toprule\n" + body.substring(0, end) + "\\midrule\n"
                + body.substring(end) + "\\bottomrule\n\\end{tabular}\n";
    }

    private interface Form {
        String of(String cell);
    }

    private String lines(String between, Form form, String end) {
        List<List<String>> all = new ArrayList<>(List.of(heading));
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream().map(form::of).collect(Collectors.joining(between, "", end)))
                .collect(Collectors.joining());
    }

    private static String inCsv(String cell) {
        boolean formula = !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0
                || cell.startsWith("-") && !cell.matches("-[0-9.]+(e[-+]?[0-9]+)?");
        String safe = formula ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String inLatex(String cell) {
        return cell.chars()
                .mapToObj(c -> IN_LATEX.getOrDefault((char) c, c < ' ' ? " " : Character.toString(c)))
                .collect(Collectors.joining());
    }
}
