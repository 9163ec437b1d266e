package dev.runlens.plot.svg;

import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Viewport;
import java.util.List;

/// The small plots below a plot: as wide as it, each with its name above, the horizontal axis at the lowest.
final class SvgPanels {
    private static final double HEIGHT = 84;
    private static final double ABOVE = 34;

    private final List<LossPlot> plots;

    SvgPanels(LossPlot above) {
        this.plots = above.isEmpty() ? List.of() : above.below();
    }

    /// How much room they need below the plot.
    double height() {
        return plots.size() * (HEIGHT + ABOVE);
    }

    /// How much room their numbers need left of the plot.
    double left() {
        return plots.stream().mapToDouble(plot -> SvgAxes.widthWithoutTitle(plot, HEIGHT)).max().orElse(0);
    }

    /// @param above where the plot is drawn
    void draw(Canvas above) {
        for (int i = 0; i < plots.size(); i++) {
            LossPlot plot = plots.get(i);
            Viewport view = new Viewport(plot.x(), plot.y(), above.view().width(), HEIGHT);
            SvgPlot.group(above.out(), 0, above.view().height() + i * (HEIGHT + ABOVE) + ABOVE);
            Canvas canvas = new Canvas(above.out(), plot, view, above.theme());
            new SvgAxes(canvas).drawSmall(i == plots.size() - 1);
            SvgPlot.clip(canvas, "rl-part-" + (i + 1));
            new SvgCurves(canvas).draw();
            canvas.out().close();
            new SvgMarks(canvas).draw();
            canvas.out().close();
        }
    }
}
