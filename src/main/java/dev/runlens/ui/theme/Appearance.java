package dev.runlens.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.runlens.session.Preferences;
import javafx.application.ColorScheme;
import javafx.scene.paint.Color;

/// How the window looks.
public enum Appearance {
    /// Dark on light.
    LIGHT(new PrimerLight(), "#ffffff", "#f6f8fa", "#d0d7de"),
    /// Light on dark.
    DARK(new PrimerDark(), "#0d1117", "#161b22", "#30363d");

    private final String stylesheet;
    private final String page;
    private final String bar;
    private final String line;

    /// What the stylesheet paints large surfaces with, for what is shown before there is a stylesheet.
    ///
    /// @param page under what is read: `-color-bg-default`
    /// @param bar under what is around it: `-color-bg-subtle`
    /// @param line between two of them: `-color-border-default`
    public record Grounds(Color page, Color bar, Color line) {}

    Appearance(Theme theme, String page, String bar, String line) {
        this.stylesheet = theme.getUserAgentStylesheet();
        this.page = page;
        this.bar = bar;
        this.line = line;
    }

    /// The stylesheet that the toolkit's controls get.
    public String stylesheet() {
        return stylesheet;
    }

    /// The colours of its large surfaces.
    public Grounds grounds() {
        return new Grounds(Color.web(page), Color.web(bar), Color.web(line));
    }

    /// The appearance that fits a colour scheme of the operating system.
    public static Appearance of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// The appearance of a theme that was chosen.
    ///
    /// @param system what the operating system prefers
    public static Appearance of(Preferences.Theme theme, ColorScheme system) {
        return switch (theme) {
            case SYSTEM -> of(system);
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /// The other one.
    public Appearance other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
