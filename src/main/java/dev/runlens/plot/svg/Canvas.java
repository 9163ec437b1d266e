package dev.runlens.plot.svg;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.plot.AxisWords;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.Palette;
import dev.runlens.plot.PlacedMarks;
import dev.runlens.plot.RunPlot;
import dev.runlens.plot.RunStyle;
import dev.runlens.plot.ShortNames;
import dev.runlens.plot.Viewport;
import java.util.List;

/// What every part of the plot draws on.
///
/// @param out where it is written
/// @param plot what there is to draw
/// @param view the plot area; its origin is the top left corner of the area
/// @param theme which colours
record Canvas(Markup out, LossPlot plot, Viewport view, SvgTheme theme) {
    static final double FONT = 12;

    List<RunPlot> runs() {
        return plot.shown();
    }

    /// Begins what has the colour of a run.
    Markup open(RunPlot run) {
        return out.open("g")
                .at("class", SvgTheme.runClass(run.look()))
                .at("color", theme.colour(run.look()))
                .at("data-run", run.name());
    }

    /// Dash and marker of a run; its colour comes from [#open].
    static RunStyle style(RunPlot run) {
        return Palette.LIGHT.style(run.look());
    }

    /// What a place on the horizontal axis is called: `iteration`.
    String axis() {
        return AxisWords.of(plot).title();
    }

    /// A place on the horizontal axis as it is read.
    String place(double x) {
        return AxisWords.of(plot).place(x, plot.x());
    }

    /// A name as a label shows it, of at most so many characters.
    static String name(String name, int longest) {
        return ShortNames.middle(VisibleText.of(name), longest);
    }

    /// A text, its baseline at a height.
    void text(SvgTheme.Ink ink, double x, double y, String text) {
        word(ink, x, y).text(text).close();
    }

    /// Begins a text; attributes and content may follow.
    Markup word(SvgTheme.Ink ink, double x, double y) {
        out.open("text").at("x", x).at("y", y);
        ink.on(out, theme);
        return out;
    }

    /// A sign of a run about a point, kept apart from what lies behind it; its words are shown when pointed at.
    void sign(PlacedMarks.Sign sign, String words) {
        out.open("path").at("d", sign.outline());
        out.at("transform", "translate(" + Markup.number(sign.x()) + " " + Markup.number(sign.y()) + ")")
                .at("fill", "currentColor");
        SvgTheme.Ink.EDGE.on(out, theme);
        out.at("stroke-width", "1.4").at("paint-order", "stroke");
        out.leaf("title", words).close();
    }
}
