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

    /// The look of the run with this place in the comparison.
    public RunStyle style(int index) {
        return Palette.of(appearance.getValue() == Appearance.DARK).style(index);
    }

    /// What the window looks like: looks must be asked for again when it changes.
    public ObservableValue<Appearance> appearance() {
        return appearance;
    }
}
