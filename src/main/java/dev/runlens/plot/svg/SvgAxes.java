package dev.runlens.plot.svg;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Ticks;
import dev.runlens.plot.Viewport;

/// The two axes: lines across, numbers beside them, what they count.
final class SvgAxes {
    private static final double PIXELS_PER_TICK_ACROSS = 84;
    private static final double PIXELS_PER_TICK_UP = 46;
    private static final double NUMBERS_FROM_PLOT = 9;
    private static final double BELOW = 20;

    private final Canvas canvas;

    SvgAxes(Canvas canvas) {
        this.canvas = canvas;
    }

    /// How wide the numbers beside the plot are, for a plot area of a given height.
    static double width(LossPlot plot, double height) {
        return Math.max(numbers(plot, height), TextWidth.of(title(plot), Canvas.FONT)) + NUMBERS_FROM_PLOT;
    }

    /// As [#width], of a plot whose title stands above it.
    static double widthWithoutTitle(LossPlot plot, double height) {
        return numbers(plot, height) + NUMBERS_FROM_PLOT;
    }

    private static double numbers(LossPlot plot, double height) {
        Ticks ticks = up(plot, height);
        double widest = 0;
        for (double value : ticks.values()) {
            widest = Math.max(widest, TextWidth.of(ticks.label(value), Canvas.FONT));
        }
        return widest;
    }

    private static String title(LossPlot plot) {
        return plot.options().subject().measure().label();
    }

    private static Ticks up(LossPlot plot, double height) {
        return Ticks.of(plot.y(), Math.max(3, (int) (height / PIXELS_PER_TICK_UP)), 0);
    }

    /// @param lowest whether no other plot is below, so that the horizontal axis is written here
    void draw(boolean lowest) {
        begin();
        loss();
        canvas.text(SvgTheme.Ink.MUTED, -NUMBERS_FROM_PLOT, -12, title(canvas.plot()));
        canvas.out().close();
        end(lowest);
    }

    /// Those of a small plot below others, its title above it.
    ///
    /// @param lowest as for [#draw]
    void drawSmall(boolean lowest) {
        begin();
        loss();
        canvas.out().close();
        canvas.text(SvgTheme.Ink.MUTED, 0, -8, title(canvas.plot()));
        end(lowest);
    }

    private void begin() {
        canvas.out().open("g").at("class", "rl-axes").at("font-variant-numeric", "tabular-nums");
    }

    private void end(boolean lowest) {
        Viewport view = canvas.view();
        across(SvgTheme.Ink.AXIS, view.height());
        if (lowest) {
            iterations(view);
        }
        canvas.out().close().line();
    }

    private void loss() {
        Viewport view = canvas.view();
        Ticks ticks = up(canvas.plot(), view.height());
        canvas.out().open("g").at("text-anchor", "end");
        for (double value : ticks.values()) {
            double y = view.py(value);
            across(SvgTheme.Ink.GRID, y);
            canvas.text(SvgTheme.Ink.MUTED, -NUMBERS_FROM_PLOT, y + 4, ticks.label(value));
        }
    }

    private void iterations(Viewport view) {
        int room = Math.max(3, (int) (view.width() / PIXELS_PER_TICK_ACROSS));
        AxisWords words = AxisWords.of(canvas.plot());
        Ticks ticks = words.ticks(canvas.plot().x(), room);
        canvas.out().open("g").at("text-anchor", "middle");
        for (double value : ticks.values()) {
            canvas.text(SvgTheme.Ink.MUTED, view.px(value), view.height() + BELOW, ticks.label(value));
        }
        canvas.out().close();
        double y = view.height() + 2 * BELOW - 2;
        canvas.word(SvgTheme.Ink.MUTED, view.width() / 2, y)
                .at("text-anchor", "middle")
                .text(words.heading())
                .close();
    }

    private void across(SvgTheme.Ink ink, double y) {
        canvas.out().open("line").at("x1", 0).at("x2", canvas.view().width());
        canvas.out().at("y1", y).at("y2", y);
        ink.on(canvas.out(), canvas.theme());
        canvas.out().close();
    }
}
