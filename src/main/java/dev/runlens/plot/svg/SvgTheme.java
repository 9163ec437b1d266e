package dev.runlens.plot.svg;

import dev.runlens.plot.Palette;
import dev.runlens.plot.RunStyle;

/// Which colours an SVG plot has.
public enum SvgTheme {
    /// Light, and dark where the reader's system is; light in print. A program that does not know style sheets draws it
    /// light.
    AUTO,
    /// For a white page.
    LIGHT,
    /// For a nearly black page.
    DARK;

    /// The colour of a run where no style sheet says otherwise.
    String colour(int index) {
        return Palette.of(this == DARK).style(index).hex();
    }

    /// The colour of words about a run, where no style sheet says otherwise.
    String words(int index) {
        return RunStyle.hex(Palette.of(this == DARK).words(index));
    }

    /// The class that gives words about a run their colour.
    static String wordsClass(int index) {
        return "rl-w" + index % Palette.LIGHT.colours().size();
    }

    /// The class that gives a run its colour.
    static String runClass(int index) {
        return "rl-c" + index % Palette.LIGHT.colours().size();
    }

    /// The style sheet; empty where the attributes say it all.
    String css() {
        if (this != AUTO) {
            return "";
        }
        StringBuilder css = new StringBuilder("@media screen and (prefers-color-scheme:dark){");
        for (int i = 0; i < Palette.DARK.colours().size(); i++) {
            css.append('.').append(runClass(i)).append("{color:");
            css.append(Palette.DARK.style(i).hex()).append('}');
            css.append('.').append(wordsClass(i)).append("{fill:");
            css.append(RunStyle.hex(Palette.DARK.words(i))).append('}');
        }
        for (Ink ink : Ink.values()) {
            css.append('.').append(ink.className).append('{');
            css.append(ink.property).append(':').append(ink.dark).append('}');
        }
        return css.append('}').toString();
    }

    /// What is not a run's.
    enum Ink {
        /// Words that matter.
        TEXT("rl-text", "fill", "#24292f", "#c9d1d9"),
        /// Words beside.
        MUTED("rl-muted", "fill", "#57606a", "#9198a1"),
        /// Lines and signs in the legend.
        KEY("rl-key", "stroke", "#57606a", "#9198a1"),
        /// Lines across the plot.
        GRID("rl-grid", "stroke", "#e4e7eb", "#262c34"),
        /// Runs that are not in question.
        BACKGROUND("rl-background", "stroke", "#c9ced5", "#363d47"),
        /// The horizontal axis.
        AXIS("rl-axis", "stroke", "#c4cbd3", "#3d444d"),
        /// What lies behind everything.
        PAGE("rl-page", "fill", "#ffffff", "#0d1117"),
        /// The edge that keeps signs apart from lines behind them.
        EDGE("rl-edge", "stroke", "#ffffff", "#0d1117");

        private final String className;
        private final String property;
        private final String light;
        private final String dark;

        Ink(String className, String property, String light, String dark) {
            this.className = className;
            this.property = property;
            this.light = light;
            this.dark = dark;
        }

        /// Gives the element just begun this colour; its class must not be set by anybody else.
        void on(Markup markup, SvgTheme theme) {
            markup.at("class", className).at(property, theme == DARK ? dark : light);
        }
    }
}
