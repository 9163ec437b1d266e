package dev.runlens.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A table as data: plain numbers, one value a cell; what nobody knows is empty.
///
/// @param heading what the columns are called
/// @param rows a cell for each column
public record PlainTable(List<String> heading, List<List<String>> rows) {
    static final String CSV_END = "\r\n";

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
    public PlainTable {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /// As comma-separated values.
    ///
    /// Format: RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    public String csv() {
        return lines(",", PlainTable::inCsv, CSV_END);
    }

    /// As tab-separated values, which spreadsheets take from the clipboard. A tab or the end of a line within a cell is a space.
    public String tabSeparated() {
        return lines("\t", cell -> cell.replaceAll("[\\t\\r\\n]+", " "), "\n");
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
        String body = lines(" & ", PlainTable::inLatex, " \\\\\n");
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
