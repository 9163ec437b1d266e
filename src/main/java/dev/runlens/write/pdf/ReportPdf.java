package dev.runlens.write.pdf;

import dev.runlens.analyze.Comparison;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.PlotSubject;
import dev.runlens.plot.pdf.LetterWidths;
import dev.runlens.plot.pdf.MarkupPart.Element;
import dev.runlens.plot.pdf.MarkupPart;
import dev.runlens.plot.pdf.PdfPages;
import dev.runlens.plot.svg.Markup;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.plot.svg.SvgTheme;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import dev.runlens.write.html.HtmlReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The report as a PDF on sheets of A4: the same sections, sentences, tables and curves as the page for the browser, without
/// pixels, with text that can be searched and copied.
///
/// The same comparison always gives the same bytes, where the system's fonts are not needed.
public final class ReportPdf {
    private static final double WIDTH = 794;
    private static final double HEIGHT = WIDTH * PdfPages.A4_HEIGHT / PdfPages.A4_WIDTH;
    private static final double SIDE = 64;
    private static final double TOP = 60;
    private static final double BOTTOM = 76;
    private static final double FOOT = 40;
    private static final double FOOT_ROOM = 20;
    private static final int PLOT_HEIGHT = 400;

    private ReportPdf() {}

    /// The bytes of the file, with the curves drawn as usual.
    public static byte[] of(Comparison comparison) {
        return of(comparison, PlotOptions.of(comparison));
    }

    /// The bytes of the file.
    ///
    /// @param options how the curves are drawn; they are those of the loss over iterations, of which the sentences speak
    public static byte[] of(Comparison comparison, PlotOptions options) {
        String page = HtmlReport.of(comparison, options);
        Element root = MarkupPart.root(page.substring(page.indexOf("<html")));
        String title = root.find("title").map(Element::words).orElseThrow();
        LetterWidths widths = new LetterWidths();
        Optional<Strip> picture = picture(LossPlot.of(comparison, options.withSubject(PlotSubject.DEFAULT)));
        Element body = root.find("body").orElseThrow();
        List<Strip> strips = new Sections(new WrappedLines(widths), picture)
                .of(body, new Block(SIDE, WIDTH - 2 * SIDE, LetterStyle.BODY));
        List<List<Strip>> pages = PageBreaks.of(strips, HEIGHT - TOP - BOTTOM, BOTTOM - FOOT - FOOT_ROOM);
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            String number = Bundle.REPORT.get("pdf.page", Numbers.count(i + 1), Numbers.count(pages.size()));
            drawn.add(page(pages.get(i), shortened(title, widths), number));
        }
        return PdfPages.of(title, drawn);
    }

    private static Optional<Strip> picture(LossPlot plot) {
        if (plot.isEmpty()) {
            return Optional.empty();
        }
        int width = (int) (WIDTH - 2 * SIDE);
        String svg = SvgPlot.of(plot, new SvgPlot.Options(width, PLOT_HEIGHT, SvgTheme.LIGHT, false));
        String[] box = svg.substring(svg.indexOf("viewBox=\"") + 9).split("\"", 2)[0].split(" ", 4);
        return Optional.of(Strip.of(Double.parseDouble(box[3]) + 6, Strip.moved(SIDE, 0, svg)));
    }

    /// A title that leaves room for the number of the page.
    private static String shortened(String title, LetterWidths widths) {
        String fitting = title;
        while (widths.of(fitting, false, 10) > WIDTH - 2 * SIDE - 100) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length() - 1, -1)) + "…";
        }
        return fitting;
    }

    private static String page(List<Strip> strips, String title, String number) {
        StringBuilder parts = new StringBuilder();
        double y = TOP;
        for (Strip strip : strips) {
            if (!strip.isSpace()) {
                parts.append(Strip.moved(0, y, strip.drawn()));
            }
            y += strip.height();
        }
        Markup foot = new Markup();
        foot(foot, SIDE, "start", title);
        foot(foot, WIDTH - SIDE, "end", number);
        Markup head = new Markup();
        head.open("svg").at("width", WIDTH).at("height", HEIGHT).leaf("title", title).close();
        String whole = head.toString();
        int end = whole.lastIndexOf("</svg>");
        return whole.substring(0, end) + parts + foot + whole.substring(end);
    }

    private static void foot(Markup out, double x, String anchor, String words) {
        out.open("text").at("x", x).at("y", HEIGHT - FOOT).at("font-size", 10).at("text-anchor", anchor);
        out.at("fill", LetterStyle.MUTED).text(words).close();
    }
}
