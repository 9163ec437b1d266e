package dev.runlens.plot.svg;

import dev.runlens.plot.EndLabels;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotLook;
import dev.runlens.text.Digits;
import java.util.List;

/// Names and last values at the ends of the lines, where [EndLabels] says.
final class SvgLabels {
    private static final double HALO = 3;
    private static final double HALO_STRENGTH = 0.8;
    private static final double BASELINE = 4;

    private SvgLabels() {}

    /// How wide the margin beside the plot has to be.
    ///
    /// @param most no wider than this
    static double margin(LossPlot plot, double most) {
        return EndLabels.margin(plot, most, SvgLabels::width);
    }

    /// @param margin what is free right of the plot area
    static void draw(Canvas canvas, double margin) {
        List<EndLabels.Label> labels = EndLabels.place(canvas.plot(), canvas.view(), margin, SvgLabels::width);
        canvas.out().open("g").at("class", "rl-labels");
        for (EndLabels.Label label : labels) {
            canvas.open(label.run());
            leader(canvas.out(), label.leader());
            if (label.place().over()) {
                halo(canvas, label.place());
            }
            canvas.out()
                    .open("text")
                    .at("x", label.place().x())
                    .at("y", label.place().y() + BASELINE)
                    .at("class", SvgTheme.wordsClass(label.run().look()))
                    .at("fill", canvas.theme().words(label.run().look()))
                    .at("font-weight", label.validation() ? "600" : "")
                    .text(label.text())
                    .close()
                    .close();
        }
        canvas.out().close().line();
    }

    private static double width(String text, boolean bold) {
        return bold ? TextWidth.bold(text, Canvas.FONT) : TextWidth.of(text, Canvas.FONT);
    }

    private static void leader(Markup out, List<Double> ends) {
        if (!ends.isEmpty()) {
            PathData path = new PathData().open(ends.get(0), ends.get(1), ends.get(2), ends.get(3));
            out.open("path").at("d", path.toString()).at("fill", "none").at("stroke", "currentColor");
            out.at("stroke-dasharray", "1 3").at("stroke-opacity", Digits.typed(PlotLook.LEADER_STRENGTH)).close();
        }
    }

    private static void halo(Canvas canvas, EndLabels.Place place) {
        Markup out = canvas.out().open("rect").at("x", place.x() - HALO).at("y", place.y() - EndLabels.LINE_HEIGHT / 2);
        out.at("width", place.width() + 2 * HALO).at("height", EndLabels.LINE_HEIGHT);
        SvgTheme.Ink.PAGE.on(out, canvas.theme());
        out.at("fill-opacity", Digits.typed(HALO_STRENGTH)).close();
    }
}
