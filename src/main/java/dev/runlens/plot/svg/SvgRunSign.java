package dev.runlens.plot.svg;

import dev.runlens.plot.Palette;

/// The sign by which a run is known beside a plot: its marker in its colour, as a small SVG for a line of text.
public final class SvgRunSign {
    private SvgRunSign() {}

    /// The sign of the look with a number. Its colour is that of the class [#css] defines.
    public static Markup of(int index) {
        PathData marker = new PathData().marker(Palette.LIGHT.style(index).marker(), 0, 0, 3.6);
        Markup out = new Markup().open("svg").at("class", "sign " + SvgTheme.runClass(index));
        out.at("viewBox", "-6 -6 12 12").at("aria-hidden", "true").open("path").at("d", marker.toString());
        return out.close().close();
    }

    /// The colours of runs for a page that follows its reader's theme.
    public static String css() {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < Palette.LIGHT.colours().size(); i++) {
            css.append('.').append(SvgTheme.runClass(i)).append("{color:");
            css.append(Palette.LIGHT.style(i).hex()).append('}');
        }
        return css.append(SvgTheme.AUTO.css()).toString();
    }
}
