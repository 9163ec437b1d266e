package dev.runlens.plot.svg;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;
import java.util.List;

/// Where overfitting began: above the plot a row for each run with its interval, from there a line down.
///
/// Named while they are few; with more runs the rows are thin and the names are shown when pointed at; more than
/// [PlotLook#MOST_ONSETS] rows would be a plot of their own and are left to the report's table.
final class SvgOnsets {
    private static final double NAMED_ROW = 18;
    private static final double THIN_ROW = 7;
    private static final double ABOVE_PLOT = 16;
    private static final int LONGEST_NAME = 24;
    private static final double BEFORE_TEXT = 8;

    private final List<RunPlot> runs;
    private final ShortNames names;

    SvgOnsets(LossPlot plot) {
        List<RunPlot> all = plot.shown().stream().filter(run -> run.marks().onset() != null).toList();
        this.runs = all.size() > PlotLook.MOST_ONSETS ? List.of() : all;
        this.names = ShortNames.of(plot.runs().stream().map(RunPlot::name).toList());
    }

    /// How much room they need above the plot area.
    double height() {
        return runs.isEmpty() ? 0 : runs.size() * row() + ABOVE_PLOT - 6;
    }

    private boolean named() {
        return runs.size() <= PlotLook.MOST_NAMED_ONSETS;
    }

    private double row() {
        return named() ? NAMED_ROW : THIN_ROW;
    }

    void draw(Canvas canvas) {
        if (runs.isEmpty()) {
            return;
        }
        canvas.out().open("g").at("class", "rl-onsets");
        for (int i = 0; i < runs.size(); i++) {
            RunPlot run = runs.get(i);
            RunPlot.Onset onset = run.marks().onset();
            if (onset != null) {
                double y = -ABOVE_PLOT - (runs.size() - 1 - i) * row();
                canvas.open(run).at("fill", "currentColor").at("stroke", "currentColor");
                canvas.out().leaf("title", words(canvas, run, onset));
                span(canvas, onset, y);
                canvas.out().close();
                if (named()) {
                    label(canvas, run, onset, y);
                }
            }
        }
        canvas.out().close().line();
    }

    private void span(Canvas canvas, RunPlot.Onset onset, double y) {
        Viewport view = canvas.view();
        double x = view.px(onset.x());
        double low = view.px(onset.low());
        double high = view.px(onset.high());
        Markup out = canvas.out();
        if (named() && onset.narrowIn(view)) {
            out.open("rect").at("x", low).at("y", 0).at("width", high - low).at("height", view.height());
            out.at("fill-opacity", Digits.typed(PlotLook.ONSET_STRENGTH)).at("stroke", "none").close();
        }
        String down = "M" + at(x, y) + "L" + at(x, view.height());
        out.open("path").at("d", down).at("stroke-dasharray", "2 4");
        out.at("stroke-opacity", Digits.typed(named() ? PlotLook.NAMED_ONSET_LINE : PlotLook.ONSET_LINE)).close();
        double cap = named() ? 4 : 2.5;
        String whisker = "M" + at(low, y) + "L" + at(high, y) + "M" + at(low, y - cap) + "L" + at(low, y + cap) + "M"
                + at(high, y - cap) + "L" + at(high, y + cap);
        out.open("path").at("d", whisker).at("stroke-width", "1.6").close();
        out.open("circle").at("cx", x).at("cy", y).at("r", named() ? 3.4 : 2.2);
        out.at("stroke", "none").close();
    }

    private void label(Canvas canvas, RunPlot run, RunPlot.Onset onset, double y) {
        Viewport view = canvas.view();
        String name = Canvas.name(names.get(run.name()), LONGEST_NAME);
        String text = onset.low() == onset.high()
                ? Bundle.PLOT.get("onset.label.exact", name, canvas.place(onset.x()))
                : Bundle.PLOT.get(
                        "onset.label",
                        name,
                        canvas.place(onset.x()),
                        canvas.place(onset.low()),
                        canvas.place(onset.high()));
        double width = TextWidth.of(text, Canvas.FONT);
        double after = view.px(onset.high()) + BEFORE_TEXT;
        double before = view.px(onset.low()) - BEFORE_TEXT;
        if (after + width <= view.width()) {
            canvas.text(SvgTheme.Ink.TEXT, after, y + 4, text);
        } else if (before >= width) {
            canvas.word(SvgTheme.Ink.TEXT, before, y + 4)
                    .at("text-anchor", "end")
                    .text(text)
                    .close();
        } else {
            over(canvas, view.px(onset.x()), y, text, width);
        }
    }

    /// The interval is nearly as wide as the plot: the words stand on it, on the wider side of the onset.
    private static void over(Canvas canvas, double x, double y, String text, double width) {
        boolean right = x < canvas.view().width() / 2;
        double left = right ? x + BEFORE_TEXT : x - BEFORE_TEXT - width;
        Markup out = canvas.out().open("rect").at("x", left - 3).at("y", y - 8);
        out.at("width", width + 6).at("height", 16);
        SvgTheme.Ink.PAGE.on(out, canvas.theme());
        out.close();
        canvas.word(SvgTheme.Ink.TEXT, right ? left : x - BEFORE_TEXT, y + 4)
                .at("text-anchor", right ? "" : "end")
                .text(text)
                .close();
    }

    private static String words(Canvas canvas, RunPlot run, RunPlot.Onset onset) {
        return Bundle.PLOT.get(
                "mark.onset",
                run.name(),
                canvas.axis(),
                canvas.place(onset.x()),
                canvas.place(onset.low()),
                canvas.place(onset.high()));
    }

    private static String at(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }
}
