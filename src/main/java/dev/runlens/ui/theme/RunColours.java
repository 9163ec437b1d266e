package dev.runlens.ui.theme;

import dev.runlens.plot.Palette;
import dev.runlens.plot.RunStyle;
import javafx.beans.value.ObservableValue;

/// How each run looks in the present appearance: the colours of the chart.
public final class RunColours {
    private final ObservableValue<Appearance> appearance;

    /// @param appearance what the window looks like
    public RunColours(ObservableValue<Appearance> appearance) {
        this.appearance = appearance;
    }

    /// The look with a number.
    public RunStyle style(int look) {
        return Palette.of(appearance.getValue() == Appearance.DARK).style(look);
    }

    /// What the window looks like: looks must be asked for again when it changes.
    public ObservableValue<Appearance> appearance() {
        return appearance;
    }
}
