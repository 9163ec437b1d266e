package dev.runlens.plot.svg;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.OnsetRows;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import dev.runlens.text.Digits;

/// Paints the rows above the plot that [OnsetRows] tells.
final class SvgOnsets {
    private final OnsetRows rows;

    SvgOnsets(LossPlot plot) {
        this.rows = OnsetRows.of(plot);
    }

    /// How much room they need above the plot area.
    double height() {
        return rows.height();
    }

    void draw(Canvas canvas) {
        if (rows.rows().isEmpty()) {
            return;
        }
        canvas.out().open("g").at("class", "rl-onsets");
        for (int i = 0; i < rows.rows().size(); i++) {
            OnsetRows.Row row = rows.rows().get(i);
            canvas.open(row.run()).at("fill", "currentColor").at("stroke", "currentColor");
            canvas.out().leaf("title", words(canvas, row));
            span(canvas, row.place(), rows.y(i));
            canvas.out().close();
            if (rows.named()) {
                label(canvas, row, rows.y(i));
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
        if (rows.named() && onset.narrowIn(view)) {
            out.open("rect").at("x", low).at("y", 0).at("width", high - low).at("height", view.height());
            out.at("fill-opacity", Digits.typed(PlotLook.ONSET_STRENGTH)).at("stroke", "none").close();
        }
        String down = "M" + at(x, y) + "L" + at(x, view.height());
        out.open("path").at("d", down).at("stroke-dasharray", "2 4");
        out.at("stroke-opacity", Digits.typed(rows.named() ? PlotLook.NAMED_ONSET_LINE : PlotLook.ONSET_LINE)).close();
        double cap = rows.cap();
        if (high == low) {
            out.open("circle").at("cx", x).at("cy", y).at("r", rows.dot()).at("stroke", "none").close();
            return;
        }
        String whisker = "M" + at(low, y) + "L" + at(high, y) + "M" + at(low, y - cap) + "L" + at(low, y + cap) + "M"
                + at(high, y - cap) + "L" + at(high, y + cap);
        out.open("path").at("d", whisker).at("stroke-width", "1.6").close();
        out.open("circle").at("cx", x).at("cy", y).at("r", rows.dot());
        out.at("stroke", "none").close();
    }

    private static void label(Canvas canvas, OnsetRows.Row row, double y) {
        Viewport view = canvas.view();
        double width = TextWidth.of(row.words(), Canvas.FONT);
        double left = OnsetRows.place(row.place(), view, width, view.width());
        Markup out = canvas.out().open("rect").at("x", left - 3).at("y", y - 8);
        out.at("width", width + 6).at("height", 16);
        SvgTheme.Ink.PAGE.on(out, canvas.theme());
        out.close();
        canvas.text(SvgTheme.Ink.TEXT, left, y + 4, row.words());
    }

    private static String words(Canvas canvas, OnsetRows.Row row) {
        RunPlot.Onset onset = row.place();
        return row.run().marks().onset() == null
                ? Bundle.PLOT.get("mark.diverged", row.run().name(), canvas.axis(), canvas.place(onset.x()))
                : Bundle.PLOT.get(
                        "mark.onset",
                        row.run().name(),
                        canvas.axis(),
                        canvas.place(onset.x()),
                        canvas.place(onset.low()),
                        canvas.place(onset.high()));
    }

    private static String at(double x, double y) {
        return Markup.number(x) + " " + Markup.number(y);
    }
}
