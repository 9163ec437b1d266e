package dev.runlens.plot.svg;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.OnsetRows;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Signs;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;

/// Which line is which run, and what strokes and signs mean: rows above the plot, as many as the words need.
final class SvgLegend {
    private static final double ROW = 21;
    private static final double SIGN = 24;
    private static final double APART = 18;
    private static final int MOST_RUNS = 40;
    private static final int LONGEST_NAME = 36;

    private final LossPlot plot;
    private final double width;
    private final List<Entry> entries = new ArrayList<>();
    private double x;
    private double y = ROW / 2;

    /// A place in the legend.
    private record Entry(double x, double y, String text, Sign sign) {}

    /// Draws what stands before the words.
    private interface Sign {
        void draw(Canvas canvas, double x, double y);
    }

    SvgLegend(LossPlot plot, double width) {
        this.plot = plot;
        this.width = width;
        runs();
        if (!entries.isEmpty() && !plot.isEmpty()) {
            x = 0;
            y += ROW;
            keys();
        }
    }

    double height() {
        return entries.isEmpty() ? 0 : y + ROW / 2 + 4;
    }

    private void runs() {
        List<RunPlot> listed = plot.shown().stream().limit(MOST_RUNS).toList();
        for (RunPlot run : listed) {
            put(Canvas.name(run.name(), LONGEST_NAME), (canvas, left, middle) -> run(canvas, run, left, middle));
        }
        int others = plot.background().size();
        if (others > 0) {
            put(Bundle.PLOT.get(listed.isEmpty() ? "legend.behind" : "legend.background", others), SvgLegend::grey);
        }
        int more = plot.shown().size() - listed.size();
        if (more > 0) {
            put(Bundle.PLOT.get("legend.more", more), (canvas, left, middle) -> {});
        }
    }

    private void keys() {
        List<RunPlot> shown = plot.shown();
        boolean split = plot.options().subject().measure().split();
        if (split && shown.stream().anyMatch(run -> !run.lines().validation().isEmpty())) {
            put(Bundle.PLOT.get("legend.validation"), (canvas, left, middle) -> key(canvas, left, middle, 2.4, ""));
        }
        if (shown.stream().anyMatch(run -> !run.lines().train().isEmpty())) {
            put(Bundle.PLOT.get("legend.train"), (canvas, left, middle) -> key(canvas, left, middle, 1.1, ""));
        }
        if (shown.stream().anyMatch(run -> !run.lines().superseded().isEmpty())) {
            put(Bundle.PLOT.get("legend.superseded"), (canvas, left, middle) -> key(canvas, left, middle, 1.1, "2 3"));
        }
        if (shown.stream().anyMatch(run -> run.marks().best() != null)) {
            put(Bundle.PLOT.get("legend.best"), outline(Signs.STAR));
        }
        if (shown.stream().anyMatch(run -> run.marks().shipped() != null)) {
            put(Bundle.PLOT.get("legend.shipped"), outline(Signs.SHIPPED));
        }
        if (OnsetRows.of(plot).rows().stream().anyMatch(row -> row.run().marks().onset() != null)) {
            put(Bundle.PLOT.get("legend.onset"), SvgLegend::whisker);
        }
        if (plot.anyGap()) {
            put(Bundle.PLOT.get("legend.gap", PlotDescription.percent(plot)), SvgLegend::swatch);
        }
        if (plot.lostValues() > 0) {
            put(Bundle.PLOT.get("legend.lost"), outline(Signs.BOLT));
        }
    }

    private void put(String text, Sign sign) {
        double needed = SIGN + TextWidth.of(text, Canvas.FONT);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += ROW;
        }
        entries.add(new Entry(x, y, text, sign));
        x += needed + APART;
    }

    /// Draws it; the canvas' origin is its top left corner.
    void draw(Canvas canvas) {
        canvas.out().open("g").at("class", "rl-legend");
        for (Entry entry : entries) {
            entry.sign().draw(canvas, entry.x(), entry.y());
            canvas.text(SvgTheme.Ink.TEXT, entry.x() + SIGN, entry.y() + 4, entry.text());
        }
        canvas.out().close().line();
    }

    private static void run(Canvas canvas, RunPlot run, double x, double y) {
        Markup out = canvas.open(run).leaf("title", run.name());
        out.open("path").at("d", "M" + Markup.number(x) + " " + Markup.number(y) + "h18");
        out.at("stroke", "currentColor").at("stroke-width", "2.4");
        out.at("stroke-dasharray", SvgCurves.dash(Canvas.style(run).dash().lengths()));
        out.close().open("path");
        PathData marker = new PathData().marker(Canvas.style(run).marker(), x + 9, y, 3.4);
        out.at("d", marker.toString()).at("stroke", "currentColor").at("stroke-width", "1.8");
        SvgTheme.Ink.PAGE.on(out, canvas.theme());
        out.close().close();
    }

    private static void key(Canvas canvas, double x, double y, double strokeWidth, String dash) {
        Markup out = canvas.out().open("path").at("d", "M" + Markup.number(x) + " " + Markup.number(y) + "h18");
        SvgTheme.Ink.KEY.on(out, canvas.theme());
        out.at("stroke-width", strokeWidth).at("stroke-dasharray", dash).close();
    }

    private static void grey(Canvas canvas, double x, double y) {
        Markup out = canvas.out().open("path").at("d", "M" + Markup.number(x) + " " + Markup.number(y) + "h18");
        SvgTheme.Ink.BACKGROUND.on(out, canvas.theme());
        out.at("stroke-width", "1.4").close();
    }

    private static Sign outline(String outline) {
        return (canvas, x, y) -> {
            Markup out = canvas.out().open("path").at("d", outline);
            out.at("transform", "translate(" + Markup.number(x + 10) + " " + Markup.number(y) + ")");
            SvgTheme.Ink.MUTED.on(out, canvas.theme());
            out.close();
        };
    }

    private static void swatch(Canvas canvas, double x, double y) {
        Markup out = canvas.out().open("rect").at("x", x + 2).at("y", y - 6);
        out.at("width", 16).at("height", 12).at("fill-opacity", "0.25");
        SvgTheme.Ink.MUTED.on(out, canvas.theme());
        out.close();
    }

    private static void whisker(Canvas canvas, double x, double y) {
        String left = Markup.number(x + 1);
        Markup out = canvas.out().open("path");
        String top = Markup.number(y - 4);
        out.at("d", "M" + left + " " + top + "v8m0 -4h17m0 -4v8m-8.5 -4v5").at("fill", "none");
        SvgTheme.Ink.KEY.on(out, canvas.theme());
        out.at("stroke-width", "1.6").close();
    }
}
