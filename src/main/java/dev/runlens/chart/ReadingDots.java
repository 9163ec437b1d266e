package dev.runlens.chart;

import dev.runlens.plot.CrosshairReading;
import dev.runlens.plot.Palette;
import dev.runlens.plot.Viewport;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// A dot on each line where the crosshair reads it. Dots are made once and moved along.
final class ReadingDots extends Group {
    private static final double TRAIN = 3;
    private static final double VALIDATION = 4;

    private final ChartState state;
    private int count;

    ReadingDots(ChartState state) {
        this.state = state;
    }

    /// @param x where the crosshair is, in pixels
    void show(List<CrosshairReading> readings, Viewport view, double x) {
        Palette palette = Palette.of(state.dark().get());
        count = 0;
        for (CrosshairReading reading : readings) {
            Color colour = Glyphs.colour(palette.style(reading.run().look()));
            double train = view.py(reading.train().value());
            if (view.contains(x, train)) {
                next(x, train, colour).setRadius(TRAIN);
            }
            double validation = view.py(reading.validation().value());
            if (view.contains(x, validation)) {
                next(x, validation, colour).setRadius(VALIDATION);
            }
        }
        getChildren().remove(count, getChildren().size());
    }

    private Circle next(double x, double y, Color colour) {
        if (count == getChildren().size()) {
            Circle made = new Circle();
            made.getStyleClass().add("crosshair-dot");
            getChildren().add(made);
        }
        Circle dot = (Circle) getChildren().get(count++);
        dot.setCenterX(x);
        dot.setCenterY(y);
        dot.setFill(colour);
        return dot;
    }
}
