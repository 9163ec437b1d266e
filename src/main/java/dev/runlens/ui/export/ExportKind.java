package dev.runlens.ui.export;

/// A kind of file that the window writes.
public enum ExportKind {
    /// The documented comparison JSON.
    COMPARISON_JSON("training_runs_comparison.json"),
    /// A report to read, one page with the chart in it.
    HTML_REPORT("training_runs_comparison.html"),
    /// The same on sheets of paper.
    REPORT_PAGES("training_runs_comparison_report.pdf"),
    /// A report to read and to put into other documents.
    MARKDOWN_REPORT("training_runs_comparison.md"),
    /// A row for each run, plain numbers, for a spreadsheet.
    RUNS_CSV("training_runs.csv"),
    /// The same to put into a document.
    RUNS_MARKDOWN("training_runs.md"),
    /// The same to put into a paper.
    RUNS_LATEX("training_runs.tex"),
    /// The chart as a drawing without pixels.
    CHART_VECTOR("training_runs_comparison.svg"),
    /// The same as a page for papers and print.
    CHART_PAGE("training_runs_comparison.pdf"),
    /// The chart, as many pixels as on a plain screen.
    CHART("training_runs_comparison.png"),
    /// The chart, twice as dense.
    CHART_DOUBLE("training_runs_comparison@2x.png");

    private final String suggestion;

    ExportKind(String suggestion) {
        this.suggestion = suggestion;
    }

    /// What the file is called, if the user has no other wish.
    public String suggestion() {
        return suggestion;
    }
}
