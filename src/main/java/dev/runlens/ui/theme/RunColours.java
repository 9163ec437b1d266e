package dev.runlens.ui.theme;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// The colour of each run in the present appearance.
public final class RunColours {
    private static final List<String> LIGHT =
            List.of("#882244", "#006688", "#00aa00", "#8888ee", "#666600", "#ee6688", "#0000aa", "#002200");
    private static final List<String> DARK =
            List.of("#aaaaee", "#eeaa88", "#aaeeee", "#888800", "#cc2266", "#eeee00", "#008888", "#8844ee");
    private static final double RADIUS = 5;

    private final ObservableValue<Appearance> appearance;

    /// @param appearance what the window looks like
    public RunColours(ObservableValue<Appearance> appearance) {
        this.appearance = appearance;
    }

    /// The colour of the run with this place in the comparison.
    public Color colour(int index) {
        List<String> palette = appearance.getValue() == Appearance.DARK ? DARK : LIGHT;
        return Color.web(palette.get(Math.floorMod(index, palette.size())));
    }

    /// What the window looks like: colours must be asked for again when it changes.
    public ObservableValue<Appearance> appearance() {
        return appearance;
    }

    /// A dot in the colour of a run; whoever shows it sets the colour again when the appearance changes.
    public Circle dot(int index) {
        Circle dot = new Circle(RADIUS, colour(index));
        dot.getStyleClass().add("run-dot");
        return dot;
    }
}
