package dev.runlens.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import javafx.application.ColorScheme;

/// How the window looks.
public enum Appearance {
    /// Dark on light.
    LIGHT(new PrimerLight()),
    /// Light on dark.
    DARK(new PrimerDark());

    private final String stylesheet;

    Appearance(Theme theme) {
        this.stylesheet = theme.getUserAgentStylesheet();
    }

    /// The stylesheet that the toolkit's controls get.
    public String stylesheet() {
        return stylesheet;
    }

    /// The appearance that fits a colour scheme of the operating system.
    public static Appearance of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// The other one.
    public Appearance other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
