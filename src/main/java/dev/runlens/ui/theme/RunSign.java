package dev.runlens.ui.theme;

import dev.runlens.plot.RunStyle;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;

/// The sign of a run beside its name: its colour, in the shape of its points in the chart.
public final class RunSign extends StackPane {
    private static final double WIDTH = 12;

    private final SVGPath shape = new SVGPath();

    /// A sign that shows nothing yet.
    public RunSign() {
        getStyleClass().add("run-sign");
        // As wide for every shape, so that names below each other begin in line.
        setPrefWidth(WIDTH);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(shape);
    }

    /// A sign of a look.
    public static RunSign of(RunStyle style) {
        RunSign sign = new RunSign();
        sign.show(style);
        return sign;
    }

    /// Shows another look.
    public void show(RunStyle style) {
        shape.setFill(Color.web(style.hex()));
        shape.setContent(
                switch (style.marker()) {
                    case CIRCLE -> "M0 5 A5 5 0 1 0 10 5 A5 5 0 1 0 0 5 Z";
                    case SQUARE -> "M0.5 0.5 H9.5 V9.5 H0.5 Z";
                    case TRIANGLE -> "M5 0 L10.5 9.5 H-0.5 Z";
                    case DIAMOND -> "M5 -0.5 L10.5 5 L5 10.5 L-0.5 5 Z";
                });
    }
}
