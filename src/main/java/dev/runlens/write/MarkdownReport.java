package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.run.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A comparison as a report in GitHub Markdown: decision, summary, chart, hyperparameters, metrics, then each run in
/// detail.
///
/// Names, values and messages come from files that others wrote. They are shown as they are and mean nothing: no
/// markup, HTML or link in them takes effect, and no table breaks.
public final class MarkdownReport {
    private MarkdownReport() {}

    /// The report, ending with a line break.
    ///
    /// @param plotReference the picture of the loss curves as seen from the report (see [#reference]); empty for none
    public static String of(Comparison comparison, Optional<String> plotReference) {
        List<String> lines = new ArrayList<>();
        lines.add("# Training runs comparison");
        lines.add("");
        lines.addAll(ReportSummary.opening(comparison));
        lines.addAll(ReportAdvice.decision(comparison.advice()));
        lines.addAll(ReportSummary.lines(comparison));
        plotReference.ifPresent(plot -> {
            lines.add("");
            lines.add("## Loss curves");
            lines.add("");
            lines.add("![Train and validation loss over iterations](" + MarkdownText.target(plot) + ")");
        });
        if (!comparison.runs().isEmpty()) {
            lines.add("");
            lines.addAll(ReportTables.settings(comparison));
            lines.add("");
            lines.addAll(ReportTables.metrics(comparison));
            lines.add("");
            lines.add("## Runs");
            for (RunCard card : comparison.advice().cards()) {
                lines.add("");
                lines.addAll(new ReportRun(comparison, card).lines());
            }
        }
        Optional.ofNullable(comparison.answers()).map(ReportAnswers::lines).ifPresent(lines::addAll);
        lines.addAll(problems(comparison.problems()));
        return String.join("\n", lines) + "\n";
    }

    /// How a report refers to a picture: relative to the report's folder, with `/` between folders.
    public static String reference(Path report, Path plot) {
        Path folder = report.toAbsolutePath().normalize().getParent();
        Path file = plot.toAbsolutePath().normalize();
        Path relative = folder == null || !Objects.equals(folder.getRoot(), file.getRoot()) ? file
                : folder.relativize(file);
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    private static List<String> problems(List<Finding> problems) {
        List<String> lines = new ArrayList<>();
        if (!problems.isEmpty()) {
            lines.add("");
            lines.add("## Not part of this comparison");
            lines.add("");
            problems.forEach(problem -> lines.add(ReportRun.finding(problem)));
        }
        return lines;
    }
}
