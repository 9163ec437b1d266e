package dev.runlens.ui.export;

import dev.runlens.chart.ChartImage;
import dev.runlens.plot.pdf.PdfPlot;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.plot.svg.SvgTheme;
import dev.runlens.write.AtomicFile;
import dev.runlens.write.ComparisonJson;
import dev.runlens.write.MarkdownReport;
import dev.runlens.write.OwnFile;
import dev.runlens.write.RunsTable;
import dev.runlens.write.html.HtmlReport;
import dev.runlens.write.pdf.ReportPdf;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The writers of all kinds of file.
public final class ExportWriters {
    private static final int CHART_WIDTH = 1200;
    private static final int CHART_HEIGHT = 640;
    private static final int PANEL_HEIGHT = 130;

    private ExportWriters() {}

    /// One for each kind.
    public static Map<ExportKind, ExportWriter> all() {
        Map<ExportKind, ExportWriter> writers = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            writers.put(kind, of(kind));
        }
        return writers;
    }

    private static ExportWriter of(ExportKind kind) {
        return switch (kind) {
            case COMPARISON_JSON -> (view, file) -> ComparisonJson.write(view.shown(), file);
            case HTML_REPORT -> (view, file) -> AtomicFile.writeText(
                    file, OwnFile.marked(HtmlReport.of(view.shown(), view.picture().plot())));
            case REPORT_PAGES ->
                    (view, file) -> AtomicFile.writeBytes(file, ReportPdf.of(view.shown(), view.picture().plot()));
            case MARKDOWN_REPORT ->
                    (view, file) -> AtomicFile.writeText(
                            file, OwnFile.marked(MarkdownReport.of(view.shown(), Optional.empty())));
            case CHART_VECTOR ->
                    (view, file) -> AtomicFile.writeText(
                            file,
                            OwnFile.marked(SvgPlot.of(view.plot(), svg(view))));
            case CHART_PAGE -> (view, file) -> AtomicFile.writeBytes(file, PdfPlot.of(view.plot(), svg(view)));
            case RUNS_CSV -> (view, file) -> AtomicFile.writeText(file, RunsTable.of(view.shown()).csv());
            case RUNS_MARKDOWN -> (view, file) -> AtomicFile.writeText(
                    file, OwnFile.marked(RunsTable.of(view.shown()).markdown()));
            case RUNS_LATEX -> (view, file) -> AtomicFile.writeText(
                    file, OwnFile.markedLatex(RunsTable.of(view.shown()).latex()));
            case CHART -> chart(1);
            case CHART_DOUBLE -> chart(2);
        };
    }

    private static ExportWriter chart(double scale) {
        return (view, file) -> AtomicFile.writeBytes(file, OwnFile.marked(png(view, scale)));
    }

    /// The chart as it is seen.
    static byte[] png(ExportView view, double scale) {
        ExportView.Picture picture = view.picture();
        return ChartImage.png(
                view.all(),
                new ChartImage.Options(
                        CHART_WIDTH, CHART_HEIGHT + PANEL_HEIGHT * picture.below().size(), scale, picture.dark()),
                picture.plot(),
                picture.part(),
                picture.below());
    }

    private static SvgPlot.Options svg(ExportView view) {
        return SvgPlot.Options.FILE.withTheme(view.picture().dark() ? SvgTheme.DARK : SvgTheme.LIGHT);
    }
}
