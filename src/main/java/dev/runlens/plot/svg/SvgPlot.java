package dev.runlens.plot.svg;

import dev.runlens.plot.AxisWords;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotDescription;
import dev.runlens.plot.PlotLook;
import dev.runlens.plot.Viewport;
import dev.runlens.text.Bundle;
import java.util.function.Consumer;

/// A loss plot as an SVG text: lines, bands, signs, axes, legend, and a title and description for people who cannot see
/// it.
///
/// The same plot always gives the same text. It loads nothing, runs nothing, and names no font that must be there.
/// Colour is the run, stroke is the split: train thin, validation thick with its points.
public final class SvgPlot {
    private static final String FONTS = "Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
    private static final double PADDING = 16;
    private static final double AXIS_TITLE = 24;
    private static final double BELOW = 44;

    private final LossPlot plot;
    private final Options options;
    private final SvgOnsets onsets;
    private final double padding;

    /// How it is drawn.
    ///
    /// @param width in pixels, at least 320
    /// @param height of the whole in pixels, at least 240; it grows where the legend needs the room
    /// @param theme which colours
    /// @param alone whether it is a file of its own, with a background and a namespace, and not a part of a page
    public record Options(int width, int height, SvgTheme theme, boolean alone) {
        /// A file of its own that follows the reader's theme.
        public static final Options FILE = new Options(1040, 560, SvgTheme.AUTO, true);
        /// A part of a page that follows the reader's theme.
        public static final Options INLINE = new Options(880, 470, SvgTheme.AUTO, false);

        /// @throws IllegalArgumentException when it would be too small for axes
        public Options {
            if (width < 320 || height < 240) {
                throw new IllegalArgumentException("a plot needs 320 × 240 pixels: " + width + " × " + height);
            }
        }

        /// The same in other colours.
        public Options withTheme(SvgTheme other) {
            return new Options(width, height, other, alone);
        }
    }

    private SvgPlot(LossPlot plot, Options options) {
        this.plot = plot;
        this.options = options;
        this.onsets = new SvgOnsets(plot);
        this.padding = options.alone() ? PADDING : 2;
    }

    /// The SVG of a plot.
    public static String of(LossPlot plot, Options options) {
        return new SvgPlot(plot, options).drawn().toString();
    }

    /// The SVG of a plot, to be a part of a page.
    public static Markup within(LossPlot plot, Options options) {
        return new SvgPlot(plot, options).drawn();
    }

    private Markup drawn() {
        Markup out = new Markup();
        double inner = options.width() - 2 * padding;
        SvgLegend legend = new SvgLegend(plot, inner);
        SvgNote note = new SvgNote(plot, inner);
        double above = padding + legend.height() + (plot.isEmpty() ? 0 : onsets.height() + AXIS_TITLE);
        double plotHeight = Math.max(options.height() * 0.5,
                options.height() - above - BELOW - note.height() - padding);
        SvgPanels panels = new SvgPanels(plot);
        double below = above + plotHeight + panels.height() + BELOW;
        double height = Math.rint(below + note.height() + padding);
        begin(out, height);
        double left = padding + Math.max(SvgAxes.width(plot, plotHeight), panels.left());
        double margin = SvgLabels.margin(plot, options.width() * PlotLook.MOST_MARGIN);
        double right = margin + padding;
        Viewport view = new Viewport(plot.x(), plot.y(), options.width() - left - right, plotHeight);
        Canvas canvas = new Canvas(out, plot, view, options.theme());
        at(padding, padding, canvas, legend::draw);
        if (plot.isEmpty()) {
            placeholder(canvas, above + plotHeight / 2);
        } else {
            at(left, above, canvas, on -> {
                parts(on, margin);
                panels.draw(on);
            });
            at(padding, below, canvas, note::draw);
        }
        return out.close().line();
    }

    private static void at(double x, double y, Canvas canvas, Consumer<Canvas> part) {
        group(canvas.out(), x, y);
        part.accept(canvas);
        canvas.out().close();
    }

    private void placeholder(Canvas canvas, double y) {
        canvas.word(SvgTheme.Ink.MUTED, options.width() / 2.0, y)
                .at("text-anchor", "middle")
                .text(PlotDescription.placeholder(plot))
                .close();
    }

    private void parts(Canvas canvas, double margin) {
        new SvgAxes(canvas).draw(plot.below().isEmpty());
        onsets.draw(canvas);
        clip(canvas, "rl-part");
        new SvgCurves(canvas).draw();
        canvas.out().close();
        SvgLabels.draw(canvas, margin);
        new SvgMarks(canvas).draw();
    }

    /// Begins what ends at the edges of the plot, where the axes show a part.
    static void clip(Canvas canvas, String name) {
        Markup out = canvas.out();
        if (canvas.plot().isPart()) {
            out.open("clipPath").at("id", name).open("rect");
            out.at("width", Markup.number(canvas.view().width())).at("height", Markup.number(canvas.view().height()));
            out.close().close();
            out.open("g").at("clip-path", "url(#" + name + ")");
        } else {
            out.open("g");
        }
    }

    private void begin(Markup out, double height) {
        out.open("svg").at("xmlns", options.alone() ? "http://www.w3.org/2000/svg" : "");
        out.at("viewBox", "0 0 " + options.width() + " " + Markup.number(height));
        if (options.alone()) {
            out.at("width", options.width()).at("height", height);
        }
        out.at("role", "img").at("aria-labelledby", "rl-plot-title rl-plot-description");
        out.at("font-family", FONTS).at("font-size", Canvas.FONT).line();
        String title = Bundle.PLOT.get(
                "title",
                plot.drawn(),
                plot.options().subject().measure().label(),
                AxisWords.of(plot).title());
        out.open("title").at("id", "rl-plot-title").text(title).close().line();
        String words = PlotDescription.of(plot);
        out.open("desc").at("id", "rl-plot-description").text(words).close().line();
        String css = options.theme().css();
        if (!css.isEmpty()) {
            out.style(css).line();
        }
        if (options.alone()) {
            out.open("rect").at("width", "100%").at("height", "100%");
            SvgTheme.Ink.PAGE.on(out, options.theme());
            out.close().line();
        }
    }

    static void group(Markup out, double x, double y) {
        out.open("g").at("transform", "translate(" + Markup.number(x) + " " + Markup.number(y) + ")");
    }
}
